import type { RequestKind } from './contract'

/** How messages name a request. */
export const requestKindLabels: Record<RequestKind, string> = {
  identity_correction: '更正姓名或证件',
  account_transfer: '账号转移到新微信',
  password_recovery: '人工找回密码',
  unit_rebind: '单位更换绑定微信',
  roster_phone: '更换登记手机号',
}

import type { ConsentSubject } from './consent-subject'
import type { ConsentKind, PolicyKind } from './policy-kinds'

/** What each kind of person agrees to, and what they are told at the moment of the tick (A12). */
export const CONSENT_PURPOSES: Record<ConsentSubject['kind'], Partial<Record<ConsentKind, string>>> = {
  account: {
    privacy: '按隐私政策处理个人信息，用于考试报名',
    agreement: '按用户服务协议使用协会通',
    sensitive_data: '收集证件号码、证件照等敏感个人信息，仅用于核验报名资格、制作申报表和准考证',
  },
  certified: {
    privacy: '按隐私政策处理姓名、手机号和证书信息，用于认证人员登录和名片',
    agreement: '按用户服务协议使用协会通',
  },
  institution: {
    privacy: '按隐私政策处理联系人的姓名、电话和邮箱，用于机构登录和机构信息',
    agreement: '按用户服务协议使用协会通',
  },
  unit: {
    charter: '遵守协会章程',
    privacy: '按隐私政策处理法人、联系人和经办人的个人信息，用于会员审核和会员事务',
  },
  visitor: { privacy: '按隐私政策处理手机号，用于发送验证码' },
  request: {
    privacy: '按隐私政策处理姓名和联系电话，用于办理申请和通知结果',
    sensitive_data: '收集证件号码和证件图片等敏感个人信息，仅用于核实身份、办理这项申请',
  },
}

export const consentKindsOf = (kind: ConsentSubject['kind']): ConsentKind[] =>
  Object.keys(CONSENT_PURPOSES[kind]) as ConsentKind[]

/** The text whose version a consent names. */
export const policyKindOf = (kind: ConsentKind): PolicyKind => (kind === 'sensitive_data' ? 'privacy' : kind)

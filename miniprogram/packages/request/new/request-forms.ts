import type { RequestKind, WantedInput } from '../../../../cloudfunctions/request/contract'

export type RequestField = keyof WantedInput | 'contactPhone' | 'words'

/** What the page of one kind of request says and asks for. */
export interface RequestForm {
  title: string
  intro: string
  fields: RequestField[]
  /** What the pictures should show. */
  evidence: string
  /** What the person writes about. */
  wordsPlaceholder: string
}

const IDENTITY_EVIDENCE = '身份证件照片，看得清姓名和号码。改名的另附户口本或公安机关证明。'

export const requestForms: Record<RequestKind, RequestForm> = {
  identity_correction: {
    title: '更正姓名或证件',
    intro: '姓名和证件登记后不能自己修改。填写正确的内容并附证件照片，由两位工作人员核对后更正。',
    fields: ['name', 'idType', 'idNumber'],
    evidence: IDENTITY_EVIDENCE,
    wordsPlaceholder: '哪里写错了，怎么错的',
  },
  account_transfer: {
    title: '账号转移到这个微信',
    intro:
      '你的证件已在另一个微信登记。原微信点一下同意，账号马上转过来；用不了原微信，由两位工作人员核对后转移。',
    fields: ['name', 'idType', 'idNumber'],
    evidence: '本人手持身份证件的照片，看得清脸和号码。',
    wordsPlaceholder: '为什么换微信，原微信还能不能用',
  },
  password_recovery: {
    title: '人工找回密码',
    intro: '手机号和密保都用不了时，由两位工作人员核对身份后，你在这个微信上设置新密码。',
    fields: ['userName', 'name'],
    evidence: '本人手持身份证件的照片，看得清脸和号码。',
    wordsPlaceholder: '为什么收不到短信、答不了密保问题',
  },
  unit_rebind: {
    title: '单位更换绑定微信',
    intro: '原绑定微信用不了时，由两位工作人员核对后解除绑定，再用新的微信登录即可绑定。',
    fields: ['creditCode', 'name'],
    evidence: '加盖单位公章的更换说明照片，写明新的联系人。',
    wordsPlaceholder: '原绑定微信为什么用不了，新的联系人是谁',
  },
  roster_phone: {
    title: '更换登记手机号',
    intro: '认证人员名单里的手机号变了，登录不了。填写证书编号和新手机号，由两位工作人员核对后更换。',
    fields: ['name', 'certificateNumber', 'newPhone'],
    evidence: '身份证件和认证证书的照片。',
    wordsPlaceholder: '原来登记的手机号（如果还记得），为什么更换',
  },
}

export const requestFieldLabels: Record<RequestField, string> = {
  name: '姓名',
  idType: '证件类型',
  idNumber: '证件号码',
  userName: '用户名',
  creditCode: '统一社会信用代码',
  certificateNumber: '证书编号',
  newPhone: '新手机号',
  contactPhone: '联系电话',
  words: '说明',
}

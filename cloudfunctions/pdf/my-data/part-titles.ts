/** The parts of a person's data in the order of the document, by their names in the data file (O7). */
export const PART_TITLES: Record<string, string> = {
  account: '账号与身份',
  consents: '同意记录',
  applications: '报名',
  orders: '订单',
  refunds: '退款',
  tickets: '准考证',
  scores: '成绩',
  certificates: '技能等级证书',
  messages: '通知',
  requests: '人工申请',
  recovery: '找回密码的方式',
  signIns: '这个微信的登录',
  representations: '代办关系',
  certifiedPerson: '认证人员信息库',
  institution: '认证机构',
  unit: '会员单位',
}

import type { MessageKind } from './contract'

/** The words of a message. `{name}` is filled from the values that the sender gives. */
interface Template {
  title: string
  body: string
}

/**
 * What people are told at each key node (K1): what happened, what to do next, until when. Values: `exam` (name and
 * level), `unit` (its name), `deadline` and `closesAt` (`deadlineWords`), `amount` (`yuanWords`), `opinion`, `site`,
 * `examAt`; `at` for what happened to the account; `request`, `reason`, `phone` for what staff were asked for.
 */
export const messageTemplates: Record<MessageKind, Template> = {
  application_awaiting_signature: {
    title: '申报表已提交，请签字上传',
    body: '{exam}的名额已为你保留。请下载申报表，签字后在{deadline} 前上传，再交审核。逾期未交，报名失效，名额放回。',
  },
  application_reopened: {
    title: '申报表已回到草稿',
    body: '{exam}的申报表可以修改了，保留的名额已放回。请在{closesAt} 前改好并重新提交，再打印、签字。',
  },
  application_submitted: {
    title: '已提交审核',
    body: '{exam}的报名已提交审核，名额已为你保留。审核结果会在这里通知你。',
  },
  application_returned: {
    title: '报名已退回，请修改',
    body: '{exam}的报名需要修改。审核意见：“{opinion}”。请在{deadline} 前改好并重新提交，逾期未改，报名失效，名额放回。',
  },
  application_approved: {
    title: '审核已通过，请缴费',
    body: '{exam}的报名资格审核已通过。请在{deadline} 前缴费 {amount}，缴费成功报名才有效。逾期未缴，报名失效，名额放回。',
  },
  payment_due: {
    title: '报名已提交，请缴费',
    body: '{exam}的报名已提交，名额已为你保留。请在{deadline} 前缴费 {amount}，逾期未缴，报名失效，名额放回。',
  },
  payment_received: {
    title: '缴费成功，报名有效',
    body: '已收到{exam}的报名费 {amount}，报名有效。考试时间：{examAt}，考点：{site}。',
  },
  payment_expired: {
    title: '逾期未缴，报名失效',
    body: '{exam}的报名在{deadline} 前没有缴费，已经失效，名额已放回。报名截止前可以重新报名。',
  },
  correction_expired: {
    title: '逾期未提交，报名失效',
    body: '{exam}的报名在{deadline} 前没有提交完整，已经失效，名额已放回。',
  },
  application_withdrawn: {
    title: '报名已撤回',
    body: '{exam}的报名已撤回，不再为你保留名额。记录可以查看，报名截止前可以重新报名。',
  },
  payment_refunded: {
    title: '报名费已退回',
    body: '{exam}的报名费 {amount} 在报名失效后到账，已没有名额，款项按原路退回，一般 1 至 3 个工作日到账。',
  },
  payment_double_refunded: {
    title: '多付的报名费已退回',
    body: '{exam}收到两次缴费，多付的 {amount} 按原路退回，一般 1 至 3 个工作日到账。报名仍然有效。',
  },
  password_reset: {
    title: '登录密码已重设',
    body: '{at} 登录密码已通过找回重设，其他微信上的登录已退出。不是本人操作，请马上找回密码，并联系协会。',
  },
  password_changed: {
    title: '登录密码已修改',
    body: '{at} 登录密码已修改，其他微信上的登录已退出。不是本人操作，请马上找回密码，并联系协会。',
  },
  phone_changed: {
    title: '手机号已更换',
    body: '{at} 账号的手机号换成了 {phone}，以后验证码和结果短信发到这个号码。不是本人操作，请马上修改密码，并联系协会。',
  },
  wechat_bound: {
    title: '账号已绑定微信',
    body: '{at} 账号绑定了微信，可以报名考试。不是本人操作，请马上修改密码，并联系协会。',
  },
  wechat_unbound: {
    title: '账号已解除微信绑定',
    body: '{at} 账号解除了微信绑定。绑定新的微信前不能报名考试。不是本人操作，请马上修改密码，并联系协会。',
  },
  unit_submitted: {
    title: '入会申请已提交',
    body: '{unit}的入会申请已提交审核。点开可以随时查看审核状态，不用登录。结果会发短信给联系人。',
  },
  unit_approved: {
    title: '入会审核已通过',
    body: '{unit}已成为单位会员。请用统一社会信用代码登录，完善单位信息并绑定微信。',
  },
  unit_returned: {
    title: '入会申请已退回，请修改',
    body: '{unit}的注册信息需要修改。审核意见：“{opinion}”。请登录后改好并重新提交。',
  },
  unit_rejected: {
    title: '入会申请未通过',
    body: '{unit}的入会申请未通过。原因：“{opinion}”。有疑问请联系协会秘书处。',
  },
  dues_reminder: {
    title: '会费待缴',
    body: '{unit}有会费 {amount} 未缴，缴费截止 {dueOn}。点开查看各年度金额和缴纳方式。如已缴纳，请忽略。',
  },
  dues_letter: {
    title: '会费缴纳通知函',
    body: '{unit}有会费欠缴，协会已发函（{number}）。请在 {payBefore} 前缴纳，点开查看和下载通知函。',
  },
  ticket_issued: {
    title: '考场已经排定',
    body: '{exam}的考场已经排定：{site}，{seats}。考试时间：{examAt}。{printable} 可以打印准考证。',
  },
  ticket_cancelled: {
    title: '准考证已作废',
    body: '{exam}的准考证已作废，原因：{reason}。有疑问请联系认定考试部。',
  },
  request_approved: {
    title: '人工申请已通过',
    body: '你申请的“{request}”已通过并办好。点开查看结果和下一步。',
  },
  request_rejected: {
    title: '人工申请未通过',
    body: '你申请的“{request}”没有通过。原因：“{reason}”。补齐材料后可以重新提交。',
  },
  transfer_requested: {
    title: '有人申请把账号转到新微信',
    body: '联系电话 {phone} 的微信申请接管你的账号。是你本人就点开同意；不是你，请点开拒绝。',
  },
  score_published: {
    title: '成绩已经公布',
    body: '{exam}的成绩已经公布，点开查看。对成绩有异议的，请在 {appealUntil} 前联系协会复核。',
  },
  certificate_issued: {
    title: '职业技能等级证书已颁发',
    body: '{exam}的证书已颁发，编号 {number}。点开查看和下载，证书上的二维码可以查验。',
  },
  certificate_revoked: {
    title: '证书已撤销',
    body: '证书 {number} 已撤销，原因：{reason}。有疑问请联系协会。',
  },
  certificate_reinstated: {
    title: '证书已恢复',
    body: '证书 {number} 已恢复有效，原因：{reason}。',
  },
}

/** Fills a template. A value that is missing is a defect of ours and stops the message. */
export function fillTemplate(kind: MessageKind, values: Record<string, string>): Template {
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name]
      if (value === undefined) throw new Error(`message ${kind} lacks the value ${name}`)
      return value
    })
  const { title, body } = messageTemplates[kind]
  return { title: fill(title), body: fill(body) }
}

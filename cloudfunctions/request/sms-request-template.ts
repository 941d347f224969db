/** What to have approved for requests to staff: it has no variables. */
export const SMS_REQUEST_TEXT = '您好，您提交的人工申请已有处理结果，请登录微信小程序查看。'

/** What to have approved for a password that was changed: it has no variables. */
export const SMS_PASSWORD_TEXT =
  '您好，您的登录密码已修改，其他微信上的登录已退出。如非本人操作，请马上在登录页找回密码，并联系协会。'

/** What to have approved for verification codes: `{1}` is the code, `{2}` how many minutes it is good for. */
export const SMS_CODE_TEXT = '您的验证码为{1}，{2}分钟内有效，请勿告诉他人。'

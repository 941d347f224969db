/** What a password of ours has to be, and whether what is typed already is; `field-password` shows it while one types. */
export const passwordRules = (password: string): { text: string; ok: boolean }[] => [
  { text: '8 至 15 个字符', ok: password.length >= 8 && password.length <= 15 },
  { text: '有字母', ok: /[A-Za-z]/.test(password) },
  { text: '有数字', ok: /\d/.test(password) },
  { text: '有特殊字符，如 # @ ! _', ok: /[!-/:-@[-`{-~]/.test(password) },
]

/** 承诺书: accepted before submitting, kept with its version and the time (C12). A changed text gets a new version. */
export const DECLARATION = {
  version: '2026-01',
  text:
    '本人承诺：所填信息和上传的材料真实、准确、完整，工作经历属实；如有虚假，自愿承担取消报名、' +
    '取消成绩和证书的后果，并接受协会记录。',
} as const

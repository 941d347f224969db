/** What kind of record an id names, by the beginning of it. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^acc_/, '账号'],
  [/^app_/, '报名'],
  [/^unit_/, '单位'],
  [/^ins_/, '机构'],
  [/^certified_people$/, '名册'],
  [/^req_/, '人工申请'],
  [/^batch_/, '成绩批次'],
  [/^dpay_/, '会费到账'],
  [/^exam_/, '考试'],
  [/^(privacy|agreement|charter):/, '协议'],
  [/^admission_ticket:/, '准考证批量'],
  [/^wechat:/, '微信'],
  [/^address:/, '网络地址'],
  [/^\d{4}$/, '会费年度'],
]

/** `报名 app_9f…`; what is no id of ours stays as it is. */
export function targetWords(target: string): string {
  const kind = KINDS.find(([pattern]) => pattern.test(target))
  return kind ? `${kind[1]} ${target}` : target
}

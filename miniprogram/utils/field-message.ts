import type { FieldIssue, FieldIssueCode } from '../../cloudfunctions/_shared/errors'
import { yuan } from './format'

type Params = Record<string, string | number>
type Words = (params: Params, label: string) => string

/** `身份证第 18 位应为 9` reads better as the last one. */
const digit = (position: string | number) => (Number(position) === 18 ? '最后一位' : `第 ${position} 位`)

const checkDigit: Words = ({ expected, position = 18 }) =>
  expected === undefined
    ? `${digit(position)}与前面的数字不符，请核对`
    : `${digit(position)}应为 ${expected} 才与前 17 位相符，请核对`

/** Fields with a list to choose from. */
const CHOSEN = /类型$|^民族$|^政治面貌$|^文化程度$/

const counted = (unit: string, rule: string, actual: Params[string] | undefined): string =>
  actual === undefined ? rule : `${rule}，现在是 ${actual} ${unit}`

/**
 * What people read beside a field: what is wrong, and what is right. `label` is the field's name where the
 * sentence needs it. A code without words does not compile.
 */
export const fieldMessages: Record<FieldIssueCode, Words> = {
  REQUIRED: (_, label) => `${CHOSEN.test(label) ? '请选择' : '请填写'}${label}`,
  INVALID: (_, label) => `${label || '内容'}不能这样填，请核对`,
  TOO_SHORT: ({ minimum, actual }) => counted('个字', `至少 ${minimum} 个字`, actual),
  TOO_LONG: ({ maximum, actual }) => counted('个字', `最多 ${maximum} 个字`, actual),
  TOO_SMALL: ({ minimum }) => `不能小于 ${minimum}`,
  TOO_LARGE: ({ maximum }) => `不能大于 ${maximum}`,
  MORE_THAN_OWED: ({ leftFen, waitingFen }) =>
    `最多 ${yuan(Number(leftFen))}${Number(waitingFen) ? `，另有 ${yuan(Number(waitingFen))} 已登记、待确认` : ''}`,
  TOO_FEW: ({ minimum }) => `至少要有 ${minimum} 项`,
  TOO_MANY: ({ maximum }) => `最多 ${maximum} 项`,
  TAKEN: (_, label) => `这个${label || '内容'}已被使用`,
  NOT_SAME: () => '两次输入不一致，请重新输入',
  PASSWORD_LENGTH: ({ minimum = 8, maximum = 15, actual }) =>
    counted('位', `密码为 ${minimum} 至 ${maximum} 位`, actual),
  PASSWORD_CLASSES: () => '密码要同时有字母、数字和特殊字符',
  PASSWORD_CHARACTERS: () => '密码只用键盘上的英文字母、数字和符号，不含空格',
  USER_NAME_CHARACTERS: () => '以字母开头，只用字母、数字、- 和 _',
  ASKED_TWICE: () => '两个问题不能相同，请换一个',
  NAME_CHARACTERS: ({ character }) =>
    character === undefined ? '只写姓名里的字，可以有间隔号「·」' : `姓名里不能有「${character}」`,
  PINYIN_CHARACTERS: () => '用拼音字母填写，姓和名之间空一格，如 WANG LI',
  ID_LENGTH: ({ expected = 18, minimum, maximum, actual }) =>
    counted('位', `证件号码应为 ${minimum === undefined ? expected : `${minimum} 至 ${maximum}`} 位`, actual),
  ID_CHARACTERS: ({ position, character }) =>
    position === undefined || character === undefined
      ? '证件号码里有不能出现的字符，请核对'
      : `${digit(position)}不能是「${character}」，请核对`,
  ID_REGION: () => '前 6 位不是有效的地区代码，请核对',
  ID_BIRTH_DATE: () => '第 7 至 14 位不是有效的出生日期，请核对',
  ID_CHECK_DIGIT: checkDigit,
  UNDER_AGE: ({ minimum = 14 }) => `未满 ${minimum} 周岁，请由监护人联系协会办理`,
  EMAIL_FORMAT: () => '邮箱应像 name@example.com 这样',
  PHONE_FORMAT: () => '手机号是 1 开头的 11 位数字',
  POSTCODE_FORMAT: ({ actual }) => counted('位', '邮编是 6 位数字', actual),
  DATE_FORMAT: () => '日期应像 2019-06-30 这样',
  DATE_IN_FUTURE: () => '日期不能晚于今天',
  DATE_IN_PAST: () => '时间不能早于现在',
  UNCHANGED: () => '和现在的内容一样，没有改动',
  DATE_ORDER: () => '结束日期不能早于开始日期',
  DATE_BEFORE_BIRTH: () => '日期不能早于出生日期',
  DATE_AFTER_EXAM: ({ examOn }) => `不能晚于考试日期 ${examOn}`,
  ROOM_IN_USE: ({ seats }) => `已发布的座位排到 ${seats} 号，不能删除考场、改科目或减到更少`,
  NAME_TWICE: (_, label) => `${label || '名称'}重复，请换一个`,
  NOT_A_CHOICE: (_, label) => `请从列表中选择${label}`,
  MUST_AGREE: () => '请阅读并勾选同意',
  PHOTO_RATIO: ({ least, most }) =>
    least === most ? `按这个宽和高宽比，高应为 ${least}` : `按这个宽和高宽比，高应为 ${least} 至 ${most}`,
  BYTES_NARROW: () => '最大要有最小的 2 倍，不然照片压缩不到这个范围',
  PHOTO_REQUIRED: () => '请上传证件照',
  SIGNED_FORM_REQUIRED: () => '请上传签字的申报表',
  SIGNED_FORM_OUTDATED: () => '申报表已修改，请重新打印、签字并上传。新文件传上后，作废的会自动去掉',
  SUBJECT_REQUIRED: () => '至少选择一个科目',
  SUBJECT_TIMES_CLASH: () => '所选科目时间冲突，请换一个科目',
  CREDIT_CODE_LENGTH: ({ expected = 18, actual }) =>
    counted('位', `统一社会信用代码应为 ${expected} 位`, actual),
  CREDIT_CODE_CHARACTERS: ({ position, character }) =>
    position === undefined || character === undefined
      ? '统一社会信用代码里有不能出现的字符，请核对'
      : `${digit(position)}不能是「${character}」，请核对`,
  CREDIT_CODE_CHECK: checkDigit,
  TAX_NUMBER_FORMAT: ({ actual }) => counted('位', '税号为 15、17、18 或 20 位数字和字母', actual),
  UNIT_NAME_CHARACTERS: () => '单位名称里有不能出现的符号，请按营业执照填写',
  LANDLINE_FORMAT: () => '固定电话应像 0571-81234567 这样',
  WEBSITE_FORMAT: () => '网址应像 www.example.com 这样',
  UNIT_REGISTERED: (_, label) => `${label || '这家单位'}已注册，请用统一社会信用代码登录；密码可咨询秘书处`,
  PASSWORD_SAME: () => '新密码不能和现在的密码一样',
  ACCOUNT_NAME_FORMAT: () => '账号名为 4 至 20 位，以字母开头，只用字母、数字、横线和下划线',
  CONTACT_PHONE_FORMAT: () => '填写 11 位手机号，或带区号的座机，如 0571-88880000',
  COLUMN_MISSING: ({ title }) => `第一行里没有「${title}」这一列`,
  NUMBER_ROUNDED: (_, label) => `${label || '数字'}被表格软件四舍五入了，请把这一列设为文本后重新填写`,
  ROWS_DIFFER: ({ row, name }, label) => `与第 ${row} 行的${name}是同一个编号，${label || '内容'}却不一样`,
  ROW_REPEATED: ({ name }) => `${name}的这张证书前面已经有了`,
  PHONE_REPEATED: ({ row, name }) => `与第 ${row} 行的${name}手机号相同，一个手机号只能登记一人`,
  PHONE_HELD: ({ name, number }) => `这个手机号在信息库里已属于${name}（${number}）`,
  PHONE_BOUND: ({ name, phone }) => `${name}已绑定 ${phone}，换号要由本人提交说明`,
}

export const fieldMessage = ({ code, params = {} }: FieldIssue, label = ''): string =>
  fieldMessages[code](params, label)

/** The first message of each path. `labels` gives the names of fields by path. */
export function fieldErrors(
  issues: FieldIssue[],
  labels: Record<string, string> = {},
): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const issue of issues) errors[issue.path] ??= fieldMessage(issue, labels[issue.path])
  return errors
}

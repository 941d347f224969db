const day = '(\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{4}[-/]\\d{1,2}[-/]\\d{1,2})'
const clock = '\\d{1,2}:\\d{2}(:\\d{2})?'
const moment = `(${day}( ?${clock})?|${clock})`

/** What WeChat takes as the value of a field, by the kind that the field's name begins with. */
const KINDS: Record<string, RegExp> = {
  thing: /^.{1,20}$/su,
  number: /^-?[\d.]{1,32}$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^[^\p{L}\p{N}\s]{1,5}$/u,
  character_string: /^[\x20-\x7e]{1,32}$/,
  time: new RegExp(`^${moment}( ?~ ?${moment})?$`),
  date: new RegExp(`^${day}( ?${clock})?( ?~ ?${moment})?$`),
  amount: /^[¥￥$€£]?\d{1,10}(\.\d+)?元?$/,
  phone_number: /^[\d+\-() ]{1,17}$/,
  car_number: /^[\p{Script=Han}A-Z0-9]{1,8}$/u,
  name: /^([\p{L}·.\- ]{1,10}|[A-Za-z.,'\- ]{1,20})$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
}

/** True when WeChat would show this value in that field; fields of other kinds take any text. */
export function fitsField(name: string, value: unknown): boolean {
  if (typeof value !== 'string' && typeof value !== 'number') return false
  const text = String(value)
  return text !== '' && (KINDS[name.replace(/\d+$/, '')]?.test(text) ?? true)
}

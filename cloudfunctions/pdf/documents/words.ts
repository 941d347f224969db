/** Whole months as `4 年 7 个月`. */
export function monthsWords(months: number): string {
  const years = Math.floor(months / 12)
  const rest = months % 12
  return [years ? `${years} 年` : '', rest || !years ? `${rest} 个月` : ''].filter(Boolean).join(' ')
}

/** An amount in fen in figures, as letters and receipts write it: `1600000` is `¥16,000.00`. */
export const amountFigures = (amountFen: number): string => {
  const [yuan, fen] = (amountFen / 100).toFixed(2).split('.')
  return `¥${yuan!.replace(/\B(?=(\d{3})+$)/g, ',')}.${fen}`
}

const DIGITS = '零壹贰叁肆伍陆柒捌玖'
const PLACES = ['', '拾', '佰', '仟']
const GROUPS = ['', '万', '亿']

/** An amount in fen the way Chinese receipts write it: `40000` is `肆佰元整`, `105` is `壹元零伍分`. */
export function amountWords(amountFen: number): string {
  const yuan = Math.floor(amountFen / 100)
  const jiao = Math.floor(amountFen / 10) % 10
  const fen = amountFen % 10
  const whole = yuan ? `${integerWords(yuan)}元` : ''
  if (!jiao && !fen) return `${whole || '零元'}整`
  const zero = whole && !jiao ? '零' : ''
  return whole + zero + (jiao ? `${DIGITS[jiao]}角` : '') + (fen ? `${DIGITS[fen]}分` : '')
}

/** Four digits at a time; zeros between digits are read once, zeros at the end of a group not at all. */
function integerWords(value: number): string {
  let words = ''
  let isZeroDue = false
  const digits = [...String(value)].map(Number)
  digits.forEach((digit, index) => {
    const place = digits.length - 1 - index
    if (digit) {
      words += (isZeroDue ? '零' : '') + DIGITS[digit] + PLACES[place % 4]
      isZeroDue = false
    } else isZeroDue = words !== ''
    const group = digits.slice(Math.max(0, digits.length - place - 4), digits.length - place)
    if (place % 4 === 0 && place && group.some(Boolean)) words += GROUPS[place / 4]
  })
  return words
}

import { dayWords } from '../../../cloudfunctions/_shared/time'
import { amountFigures, amountWords, monthsWords } from '../../../cloudfunctions/pdf/documents/words'

describe('words on documents', () => {
  it.each([
    [0, '零元整'],
    [5, '伍分'],
    [30, '叁角'],
    [105, '壹元零伍分'],
    [130, '壹元叁角'],
    [1000, '壹拾元整'],
    [40000, '肆佰元整'],
    [100500, '壹仟零伍元整'],
    [1001000, '壹万零壹拾元整'],
    [1600000, '壹万陆仟元整'],
    [10000500, '壹拾万零伍元整'],
    [2000000012, '贰仟万元壹角贰分'],
    [1234567891, '壹仟贰佰叁拾肆万伍仟陆佰柒拾捌元玖角壹分'],
    [10000000000, '壹亿元整'],
    [10000100000, '壹亿零壹仟元整'],
  ])('%d fen is %s', (amountFen, words) => {
    expect(amountWords(amountFen)).toBe(words)
  })

  it.each([
    [0, '¥0.00'],
    [5, '¥0.05'],
    [40000, '¥400.00'],
    [1600000, '¥16,000.00'],
    [123456789012, '¥1,234,567,890.12'],
  ])('%d fen is %s in figures', (amountFen, figures) => {
    expect(amountFigures(amountFen)).toBe(figures)
  })

  it('days and months are written out', () => {
    expect(dayWords('2019-06-30')).toBe('2019年6月30日')
    expect(dayWords('')).toBe('')
    expect([0, 7, 12, 55].map(monthsWords)).toEqual(['0 个月', '7 个月', '1 年', '4 年 7 个月'])
  })
})

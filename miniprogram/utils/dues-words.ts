import type { DuesYearView, UnitDuesView } from '../../cloudfunctions/membership/contract'
import { dayWords, yuan } from './format'
import { memberLevelLabels } from './unit-labels'

/** What is owed for a year. */
const owedWords = ({ state, owedFen, standardFen }: DuesYearView): string => {
  if (state !== 'settled') return `还应缴 ${yuan(owedFen)}`
  return standardFen ? `应缴 ${yuan(standardFen)}，已缴清` : '这个等级不收会费'
}

/** Until when, or since when it is late; empty once nothing is owed. */
function untilWords({ state, dueOn, graceUntil }: DuesYearView): string {
  switch (state) {
    case 'settled':
      return ''
    case 'owed':
      return `${dayWords(dueOn)}前缴纳`
    case 'grace':
      return `${dayWords(dueOn)}已到期，宽限到 ${dayWords(graceUntil)}`
    case 'arrears':
      return `宽限期 ${dayWords(graceUntil)}已满`
  }
}

export const yearRow = (year: DuesYearView) => ({
  ...year,
  title: `${year.year} 年度`,
  level: memberLevelLabels[year.level],
  note: owedWords(year),
  until: untilWords(year),
  paid: year.paidFen && year.state !== 'settled' ? `已缴 ${yuan(year.paidFen)}` : '',
})

/** What to say about the certificate, and what to do about it. */
export function certificateNote({ certificate }: Pick<UnitDuesView, 'certificate'>): string {
  switch (certificate.state) {
    case 'none':
      return '缴清第一个年度的会费后，会员证书在这里下载。'
    case 'expired':
      return `会员证书 ${dayWords(certificate.validUntil)}已到期。缴清会费后恢复有效，可以重新下载。`
    case 'valid':
      return `有效期至 ${dayWords(certificate.validUntil)}。缴清下一年度会费后顺延。`
  }
}

import type { FeeYearView, MemberLevel } from '../../../../cloudfunctions/membership/contract'
import { amount, dayWords, yuan } from '../../../utils/format'
import { fenOf } from '../../../utils/money-field'
import { memberLevelLabels } from '../../../utils/unit-labels'

export const LEVELS = Object.keys(memberLevelLabels) as MemberLevel[]

/** A fee year as it is typed; amounts in yuan. */
export interface YearForm {
  year: string
  dueOn: string
  graceUntil: string
  amounts: { level: MemberLevel; label: string; text: string }[]
}

/** The next year, with the amounts of the last one: they mostly stay. */
export function formAfter(last: FeeYearView | undefined, thisYear: number): YearForm {
  const year = last ? last.year + 1 : thisYear
  return {
    year: String(year),
    dueOn: `${year}-06-30`,
    graceUntil: `${year}-09-30`,
    amounts: amountsOf(last),
  }
}

export const formOf = (proposal: FeeYearView): YearForm => ({
  year: String(proposal.year),
  dueOn: proposal.dueOn,
  graceUntil: proposal.graceUntil,
  amounts: amountsOf(proposal),
})

const amountsOf = (year: FeeYearView | undefined): YearForm['amounts'] =>
  LEVELS.map((level) => ({
    level,
    label: `${memberLevelLabels[level]}（元）`,
    text: year ? amount(year.amountsFen[level]) : '',
  }))

/** The amounts in fen, or what is wrong with them by level. */
export function readAmounts({ amounts }: YearForm): {
  amountsFen: Record<MemberLevel, number>
  errors: Record<string, string>
} {
  const read = amounts.map(({ level, text }) => [level, fenOf(text)] as const)
  const wrong = read.filter(([, fen]) => fen === null)
  return {
    amountsFen: Object.fromEntries(read.map(([level, fen]) => [level, fen ?? 0])) as Record<
      MemberLevel,
      number
    >,
    errors: Object.fromEntries(wrong.map(([level]) => [level, '写成 3000 这样；不收会费写 0'])),
  }
}

/** A fee year as the page shows it. */
export const yearCard = (year: FeeYearView) => ({
  ...year,
  title: `${year.year} 年度`,
  due: `${dayWords(year.dueOn)}前缴纳`,
  grace: `宽限到 ${dayWords(year.graceUntil)}`,
  people: year.openedBy ? `${year.proposedBy}拟定，${year.openedBy}开启` : `${year.proposedBy}拟定`,
  count: year.status === 'open' ? `${year.units} 家单位，${year.settled} 家已缴清` : '',
  amounts: LEVELS.map((level) => ({
    label: memberLevelLabels[level],
    value: year.amountsFen[level] ? yuan(year.amountsFen[level]) : '不收',
  })),
  canOpen: year.allowedEvents.includes('open'),
  canChange: year.allowedEvents.includes('propose'),
  waits: year.status === 'proposed' && !year.allowedEvents.includes('open'),
})

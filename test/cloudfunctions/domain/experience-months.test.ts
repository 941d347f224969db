import { experienceMonths } from '../../../cloudfunctions/_shared/domain/experience-months'

const AS_OF = '2026-05-14'
const period = (startedOn: string, endedOn = '') => ({ startedOn, endedOn })
const months = (...periods: ReturnType<typeof period>[]) => experienceMonths(periods, AS_OF).months

describe('months of work', () => {
  it('counts the sample of the manual as five years (C4)', () => {
    expect(months(period('2018-03-21', '2023-03-21'))).toBe(60)
  })

  it('counts a calendar year as twelve months (C4)', () => {
    expect(months(period('2020-01-01', '2020-12-31'))).toBe(12)
  })

  it('counts only whole months (C4)', () => {
    expect(months(period('2020-01-15', '2020-02-13'))).toBe(0)
    expect(months(period('2020-01-15', '2020-02-14'))).toBe(1)
  })

  it('counts work that goes on until today (C4)', () => {
    expect(months(period('2025-05-15'))).toBe(12)
  })

  it('counts overlapping periods once (C4)', () => {
    expect(months(period('2018-01-01', '2020-12-31'), period('2019-01-01', '2021-12-31'))).toBe(48)
    expect(months(period('2018-01-01', '2021-12-31'), period('2019-01-01', '2019-12-31'))).toBe(48)
  })

  it('joins periods that follow each other, in any order (C4)', () => {
    const first = period('2019-01-01', '2019-06-15')
    const second = period('2019-06-16', '2019-12-31')
    expect(experienceMonths([second, first], AS_OF)).toEqual({ months: 12, gaps: [] })
  })

  it('names the days between periods (C4)', () => {
    expect(
      experienceMonths([period('2019-01-01', '2019-06-30'), period('2019-09-01', '2019-12-31')], AS_OF),
    ).toEqual({
      months: 10,
      gaps: [{ from: '2019-07-01', to: '2019-08-31' }],
    })
  })

  it('counts nothing for days that do not exist, reversed periods and the future (C4)', () => {
    expect(
      months(
        period('2019-02-30', '2020-01-01'),
        period('2020-01-01', '2019-01-01'),
        period('2030-01-01'),
        period(''),
      ),
    ).toBe(0)
    expect(months(period('2025-05-15', '2030-01-01'))).toBe(12)
  })
})

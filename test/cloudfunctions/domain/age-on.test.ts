import fc from 'fast-check'
import { ageOn } from '../../../cloudfunctions/_shared/domain/age-on'

describe('the age on a day', () => {
  it.each([
    ['2010-05-14', '2026-05-13', 15],
    ['2010-05-14', '2026-05-14', 16],
    ['2010-05-14', '2026-05-15', 16],
    ['2000-02-29', '2024-02-28', 23],
    ['2000-02-29', '2024-02-29', 24],
    ['2000-02-29', '2026-02-28', 25],
    ['2000-02-29', '2026-03-01', 26],
    ['1999-12-31', '2000-01-01', 0],
    ['2026-05-14', '2026-05-14', 0],
    ['2026-05-15', '2026-05-14', -1],
  ])('of somebody born on %s is on %s %i full years (A2)', (bornOn, day, years) => {
    expect(ageOn(bornOn, day)).toBe(years)
  })

  it('never goes down, and goes up by one from a day to the same day of the next year (A2)', () => {
    const days = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2099-12-30'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(days, days, (bornOn, day) => {
        const nextDay = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
        const nextYear = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
        const steps = ageOn(bornOn, nextDay) - ageOn(bornOn, day)
        return (steps === 0 || steps === 1) && ageOn(bornOn, nextYear) === ageOn(bornOn, day) + 1
      }),
    )
  })
})

import { nextRun } from '../../../../emulator/cloudbase/triggers/next-run'

/** `after` and the answer in Beijing's wall time. */
const next = (expression: string, after: string): string | null => {
  const run = nextRun(expression, new Date(`${after}+08:00`))
  return run && new Date(run.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
}

describe('nextRun', () => {
  it.each([
    ['every minute', '0 * * * * * *', '2026-05-14T17:20:00', '2026-05-14 17:21:00'],
    ['every second', '* * * * * * *', '2026-05-14T17:20:00', '2026-05-14 17:20:01'],
    ['every five seconds', '*/5 * * * * * *', '2026-05-14T17:20:03', '2026-05-14 17:20:05'],
    ['at two every night', '0 0 2 * * * *', '2026-05-14T02:00:00', '2026-05-15 02:00:00'],
    ['every fifteen minutes', '0 0/15 * * * * *', '2026-05-14T17:50:00', '2026-05-14 18:00:00'],
    [
      'at half past nine on working days',
      '0 30 9 * * MON-FRI *',
      '2026-05-15T09:30:00',
      '2026-05-18 09:30:00',
    ],
    ['on the first of a month', '0 0 0 1 * * *', '2026-12-01T00:00:00', '2027-01-01 00:00:00'],
    ['in named months', '0 0 0 1 JAN,JUL * *', '2026-02-01T00:00:00', '2026-07-01 00:00:00'],
    [
      'on the 31st, which not every month has',
      '0 0 8 31 * * *',
      '2026-04-01T00:00:00',
      '2026-05-31 08:00:00',
    ],
    ['on the leap day', '0 0 0 29 2 * *', '2026-01-01T00:00:00', '2028-02-29 00:00:00'],
    ['on the 20th or on any Sunday', '0 0 0 20 * SUN *', '2026-05-14T00:00:00', '2026-05-17 00:00:00'],
    ['in the last second of a year', '59 59 23 31 12 * *', '2026-12-31T23:59:58', '2026-12-31 23:59:59'],
    ['in a range of hours', '0 0 8-10/2 * * * *', '2026-05-14T08:00:00', '2026-05-14 10:00:00'],
    ['in one year', '0 0 0 1 1 * 2030', '2026-05-14T00:00:00', '2030-01-01 00:00:00'],
  ])('%s', (_, expression, after, expected) => {
    expect(next(expression, after)).toBe(expected)
  })

  it('is null when no year is left', () => {
    expect(next('0 0 0 1 1 * 2020', '2026-05-14T00:00:00')).toBeNull()
    expect(next('0 0 0 30 2 * *', '2026-05-14T00:00:00')).toBeNull()
  })

  it('counts a moment inside a second as before the next', () => {
    const after = new Date('2026-05-14T00:00:00.001Z')
    expect(nextRun('* * * * * * *', after)).toEqual(new Date('2026-05-14T00:00:01.000Z'))
  })

  it.each([
    ['five fields', '* * * * *', /7/],
    ['a minute that does not exist', '0 60 * * * * *', /minute/],
    ['a weekday that does not exist', '0 0 0 * * 7 *', /weekday/],
    ['a range that runs backwards', '0 0 10-8 * * * *', /hour/],
    ['a step of nothing', '*/0 * * * * * *', /second/],
    ['a word', '0 0 0 first * * *', /day/],
  ])('refuses %s', (_, expression, words) => {
    expect(() => nextRun(expression, new Date())).toThrow(words)
  })
})

import fc from 'fast-check'
import { compareRanks, examRank, rankCursor, readRankCursor } from '../../../cloudfunctions/exam/exam-order'
import { demoExams } from '../../../scripts/seed/demo-exams'
import { demoTime } from '../../../scripts/seed/demo-time'

const NOW = new Date('2026-05-11T10:00:00+08:00')
const [open] = demoExams(demoTime(NOW))

const rank = fc.record({
  group: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
  time: fc.integer({ min: -4e12, max: 4e12 }),
  examId: fc.stringMatching(/^[a-z_]{1,20}$/),
})

describe('order of the exam list', () => {
  it('a cursor keeps the place, whatever it is (P9)', () => {
    fc.assert(fc.property(rank, (place) => expect(readRankCursor(rankCursor(place))).toEqual(place)))
  })

  it('paging from any place gives exactly what comes after it (P9)', () => {
    fc.assert(
      fc.property(fc.uniqueArray(rank, { selector: ({ examId }) => examId, minLength: 1 }), (places) => {
        const sorted = [...places].sort(compareRanks)
        sorted.forEach((place, index) => {
          const after = readRankCursor(rankCursor(place))
          expect(sorted.filter((other) => compareRanks(other, after) > 0)).toEqual(sorted.slice(index + 1))
        })
      }),
      { numRuns: 50 },
    )
  })

  it('what closes first comes first while it is open, what closed last afterwards (B1)', () => {
    const [soon, late] = [1, 2].map((days) => ({
      ...open!,
      _id: `exam_${days}`,
      registrationClosesAt: new Date(NOW.getTime() + days * 86_400_000),
    }))
    const first = (at: Date) =>
      [examRank(late!, false, at), examRank(soon!, false, at)]
        .sort(compareRanks)
        .map(({ examId }) => examId)[0]
    expect(first(NOW)).toBe('exam_1')
    expect(first(late!.registrationClosesAt)).toBe('exam_2')
  })

  it('an own application comes first until the exam is over (B1)', () => {
    expect(examRank(open!, true, NOW).group).toBe(0)
    expect(examRank(open!, true, open!.examAt).group).toBe(3)
  })
})

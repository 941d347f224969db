import fc from 'fast-check'
import { drawSeats, type Sitter } from '../../../cloudfunctions/ticket/draw-seats'

const SUBJECTS = ['theory', 'practice']

const seatsOf = (rooms: { roomId: string; capacity: number }[]) =>
  rooms.flatMap(({ roomId, capacity }) =>
    Array.from({ length: capacity }, (_, index) => ({ roomId, seat: index + 1 })),
  )

/** Enough rooms of thirty for everybody. */
const roomsFor = (people: number) =>
  seatsOf(
    Array.from({ length: Math.ceil(people / 30) }, (_, index) => ({ roomId: `r${index}`, capacity: 30 })),
  )

const crowd = (count: number, employers: number): Sitter[] =>
  Array.from({ length: count }, (_, index) => ({
    applicationId: `app_${index}`,
    // Uneven: the first employers send many, the last ones few.
    employer: `employer ${Math.floor(employers * (index / count) ** 2)}`,
    subjectIds: index % 5 ? SUBJECTS : ['theory'],
  }))

const draw = (sitters: Sitter[], seed: string) => {
  const seats = roomsFor(sitters.length)
  return drawSeats(sitters, new Map(SUBJECTS.map((subjectId) => [subjectId, seats])), seed)
}

/** The people of a subject in the order of their seats. */
function rowOf(drawn: ReturnType<typeof draw>, subjectId: string): string[] {
  return [...drawn]
    .flatMap(([applicationId, seats]) =>
      seats
        .filter((place) => place.subjectId === subjectId)
        .map(({ roomId, seat }) => ({ applicationId, at: Number(roomId.slice(1)) * 30 + seat })),
    )
    .sort((a, b) => a.at - b.at)
    .map(({ applicationId }) => applicationId)
}

describe('drawing seats', () => {
  it('5,000 candidates: everybody has one seat a subject, no seat is given twice, no colleagues sit together (I1)', () => {
    const sitters = crowd(5_000, 60)
    const employers = new Map(sitters.map(({ applicationId, employer }) => [applicationId, employer]))
    const drawn = draw(sitters, 'a seed')
    for (const { applicationId, subjectIds } of sitters)
      expect(drawn.get(applicationId)!.map(({ subjectId }) => subjectId)).toEqual(subjectIds)
    for (const subjectId of SUBJECTS) {
      const row = rowOf(drawn, subjectId)
      expect(new Set(row).size).toBe(row.length)
      const together = row.filter(
        (applicationId, index) => index && employers.get(applicationId) === employers.get(row[index - 1]!),
      )
      expect(together).toEqual([])
    }
  })

  it('the same seed gives the same seats, whatever order the people come in; another seed others (I1)', () => {
    const sitters = crowd(200, 9)
    expect(draw([...sitters].reverse(), 'one')).toEqual(draw(sitters, 'one'))
    expect(rowOf(draw(sitters, 'two'), 'theory')).not.toEqual(rowOf(draw(sitters, 'one'), 'theory'))
  })

  it('nobody sits beside a colleague while no employer sends more than half, whoever comes (I1)', () => {
    const people = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(people, fc.string(), (sent, seed) => {
        const sitters = sent.map((employer, index) => ({
          applicationId: `app_${index}`,
          employer: employer ? `employer ${employer}` : '',
          subjectIds: ['theory'],
        }))
        const most = Math.max(...[1, 2, 3, 4].map((one) => sent.filter((other) => other === one).length))
        fc.pre(most <= Math.ceil(sent.length / 2))
        const row = rowOf(draw(sitters, seed), 'theory').map((id) => sent[Number(id.slice(4))]!)
        row.forEach((employer, index) => index && employer && expect(employer).not.toBe(row[index - 1]))
      }),
      { numRuns: 300 },
    )
  })

  it('too few seats are said with the subject and how many are missing (I1)', () => {
    const seats = new Map([['theory', seatsOf([{ roomId: 'r0', capacity: 7 }])]])
    expect(() => drawSeats(crowd(10, 10), seats, 's')).toThrow(
      expect.objectContaining({ code: 'ROOM_CAPACITY_SHORT', details: { subjectId: 'theory', missing: 3 } }),
    )
  })
})

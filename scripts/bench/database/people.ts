import type { Sdk } from './bench-server'

const teams = 100
const portion = 1000

/** An invented person of about 230 bytes. */
const person = (at: number) => ({
  _id: `person-${at}`,
  team: at % teams,
  score: Math.floor(at / teams),
  name: `考生${at}`,
  city: ['杭州', '宁波', '温州', '绍兴'][at % 4],
  status: ['draft', 'submitted', 'paid'][at % 3],
  joinedAt: new Date(1_700_000_000_000 + at * 60_000),
  contact: { phone: `139****${String(at % 10_000).padStart(4, '0')}`, mail: `person${at}@example.com` },
})

/** Adds people number `from` to `to` through the SDK, 1000 a request. Returns the seconds it took. */
export async function loadPeople({ sdk, from, to }: { sdk: Sdk; from: number; to: number }): Promise<number> {
  const people = sdk.database().collection('people')
  const began = performance.now()
  for (let at = from; at < to; at += portion)
    await people.add(Array.from({ length: Math.min(portion, to - at) }, (_, n) => person(at + n)))
  return (performance.now() - began) / 1000
}

/** One team, half of its scores, best first, 20 of them; `size` people are there. */
export async function askBestOfTeam(sdk: Sdk, size: number, round: number): Promise<void> {
  const db = sdk.database()
  const scores = size / teams
  const from = (round * 37) % (scores / 2)
  const { data } = await db
    .collection('people')
    .where({ team: (round * 7) % teams, score: db.command.gte(from).and(db.command.lt(from + scores / 2)) })
    .orderBy('score', 'desc')
    .limit(20)
    .get()
  if ((data as unknown[]).length !== 20) throw new Error('the query did not find its 20 people')
}

export async function moveOnePerson(sdk: Sdk, size: number, round: number): Promise<void> {
  const at = (round * 7919) % size
  const { updated } = await sdk
    .database()
    .collection('people')
    .doc(`person-${at}`)
    .update({ name: `考生${at}-${round}-${Math.random()}` })
  if (updated !== 1) throw new Error('the update changed nobody')
}

export async function countTeam(sdk: Sdk, size: number, round: number): Promise<void> {
  const { total } = await sdk
    .database()
    .collection('people')
    .where({ team: round % teams })
    .count()
  if (total !== size / teams) throw new Error(`the count of a team was ${total}`)
}

/** The least that the same path can do: the server answers it without looking at anything. */
export function askNothing(sdk: Sdk): Promise<unknown> {
  // The SDK has it, its types do not.
  const { analytics } = sdk as unknown as { analytics(report: object): Promise<unknown> }
  return analytics.call(sdk, { report_type: 'mall', report_data: { action_type: 'bench' } })
}

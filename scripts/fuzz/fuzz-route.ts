import fc from 'fast-check'
import type { z } from 'zod'
import { ERROR_CODES } from '../../cloudfunctions/_shared/errors'
import { inputArbitrary } from '../../test/support/input-arbitrary'
import { isBookkeeping } from './bookkeeping'
import type { FuzzWorld, Outcome } from './open-fuzz-world'

/** Calls between two returns to the world as it was: long enough for one to meet what another has left. */
const CALLS_A_WORLD = 40
/** Inputs that are made at a time. */
const BATCH = 500
/** What people are answered whom the route does not let in. */
const REFUSED = new Set([
  'NOT_SIGNED_IN',
  'PROFILE_REQUIRED',
  'FORBIDDEN',
  'SIGN_IN_REQUIRED',
  'ARRIVAL_UNFINISHED',
])

export interface Finding {
  what: string
  person: string
  input: unknown
  detail: string
}

export interface RouteResult {
  route: string
  inputs: number
  /** How often each code was answered; `OK` for what was done. */
  codes: Record<string, number>
  findings: Finding[]
  seconds: number
}

export interface RouteToFuzz {
  name: string
  route: string
  input: z.ZodType
}

/** Drives one route with random inputs by people it lets in, and now and then by others. The same seed does the same. */
export async function fuzzRoute(
  world: FuzzWorld,
  { name, route, input }: RouteToFuzz,
  { inputs, seed, words }: { inputs: number; seed: number; words: (field: string) => readonly string[] },
): Promise<RouteResult> {
  const startedAt = performance.now()
  const codes: Record<string, number> = {}
  const findings: Finding[] = []
  const people = await whoGetsIn(world, name, route)
  const cases = fc.tuple(callers(people), anyInput(input, words))
  world.restore()
  for (let done = 0; done < inputs; done += BATCH) {
    const numRuns = Math.min(BATCH, inputs - done)
    for (const [index, [person, value]] of fc.sample(cases, { numRuns, seed: seed + done }).entries()) {
      if (index % CALLS_A_WORLD === 0) world.restore()
      const outcome = await callOnce(world, { name, route, value, openid: world.people[person]!.openid })
      const code = outcome.reply.ok ? 'OK' : outcome.reply.error.code
      codes[code] = (codes[code] ?? 0) + 1
      for (const what of wrongWith(outcome))
        findings.push({ what, person, input: value, detail: detailOf(outcome) })
      // What a call undid for the ones to come (a sign-in, an account) is put back.
      if (REFUSED.has(code) && people.fitting.includes(person)) world.restore()
    }
  }
  const seconds = (performance.now() - startedAt) / 1000
  return { route: `${name}.${route}`, inputs, codes, findings, seconds }
}

interface People {
  fitting: string[]
  all: string[]
}

async function whoGetsIn(world: FuzzWorld, name: string, route: string): Promise<People> {
  const all = Object.keys(world.people)
  const fitting: string[] = []
  for (const person of all) {
    world.restore()
    const { reply } = await world.call(name, route, {}, world.people[person]!.openid)
    if (reply.ok || !REFUSED.has(reply.error.code)) fitting.push(person)
  }
  return { all, fitting }
}

const callers = ({ all, fitting }: People) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...(fitting.length ? fitting : all)) },
    { weight: 1, arbitrary: fc.constantFrom(...all) },
  )

/** Half of the inputs are what the schema takes, so that they get to the use case. */
const anyInput = (input: z.ZodType, words: (field: string) => readonly string[]) =>
  fc.oneof(
    ...[
      { weight: 5, hostile: 0 },
      { weight: 3, hostile: 4 },
      { weight: 2, hostile: 15 },
      { weight: 1, hostile: 60 },
    ].map(({ weight, hostile }) => ({ weight, arbitrary: inputArbitrary(input, { hostile, words }) })),
  )

async function callOnce(
  world: FuzzWorld,
  { name, route, value, openid }: { name: string; route: string; value: unknown; openid: string },
): Promise<Outcome> {
  try {
    return await world.call(name, route, value, openid)
  } catch (error) {
    const stamp = { requestId: '', serverTime: '' }
    const reply = { ok: false, error: { code: 'INTERNAL' as const }, ...stamp } as const
    return { reply, writes: [], errors: [error instanceof Error ? (error.stack ?? '') : String(error)] }
  }
}

const KNOWN: ReadonlySet<string> = new Set(ERROR_CODES)

function wrongWith({ reply, writes }: Outcome): string[] {
  if (reply.ok) return []
  const { code, issues } = reply.error
  const wrong: string[] = []
  if (code === 'INTERNAL') wrong.push('INTERNAL')
  if (!KNOWN.has(code)) wrong.push(`unknown code ${code}`)
  if (code === 'VALIDATION_FAILED' && !issues?.length) wrong.push('no field named')
  const left = writes.filter((write) => !isBookkeeping(write))
  for (const collection of new Set(left.map((write) => write.collection)))
    wrong.push(`${code} after a write to ${collection}`)
  return wrong
}

const detailOf = ({ errors, writes }: Outcome): string =>
  errors[0] ??
  writes.map(({ collection, action, fields }) => `${action} ${collection} ${fields.join(' ')}`).join(', ')

import { AppError } from '../../cloudfunctions/_shared/errors'

/** See `run-use-case.ts`. Arguments come as JSON on standard input, outcomes go out as JSON. */
interface Job {
  module: string
  name: string
  /** One list of arguments a call; all calls are made at once. */
  calls: unknown[][]
}

/** Dates travel as `{ $date: <ISO> }`. */
const revive = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && '$date' in value ? new Date(String(value.$date)) : value

async function run(): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  const { module, name, calls } = JSON.parse(Buffer.concat(chunks).toString('utf8'), revive) as Job
  const exported = (await import(module)) as Record<string, (...args: unknown[]) => Promise<unknown>>
  const outcomes = await Promise.allSettled(calls.map((args) => exported[name]!(...args)))
  console.log(JSON.stringify(outcomes.map(present)))
}

function present(outcome: PromiseSettledResult<unknown>): unknown {
  if (outcome.status === 'fulfilled') return { value: outcome.value ?? null }
  const { reason } = outcome
  return reason instanceof AppError
    ? { code: reason.code, details: reason.details }
    : { code: 'THROWN', details: { message: String(reason) } }
}

void run()

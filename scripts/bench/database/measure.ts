import { median } from '../median'

/**
 * Medians in milliseconds of several operations, one after the other in turn, so that a slow moment of the
 * machine meets all of them alike. The first tenth warms up and does not count.
 */
export async function medians<Name extends string>(
  rounds: number,
  operations: Record<Name, (round: number) => Promise<unknown>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(operations) as Name[]
  const times = new Map<Name, number[]>(names.map((name) => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const name of names) {
      const began = performance.now()
      await operations[name](round)
      if (round >= rounds / 10) times.get(name)!.push(performance.now() - began)
    }
  const results = names.map((name) => [name, median(times.get(name)!)] as const)
  return Object.fromEntries(results) as Record<Name, number>
}

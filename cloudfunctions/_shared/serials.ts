import { database } from './cloud'
import { isDuplicateKey } from './duplicate-key'

const counters = () => database().collection('counters')

/**
 * Takes `count` serial numbers of a series; answers the first. Numbers count from 1 and no two calls get the same one;
 * what is taken and not used stays a gap.
 */
export async function takeSerials(series: string, count: number): Promise<number> {
  await counters()
    .add({ _id: series, last: 0 })
    .catch((error: unknown) => {
      if (!isDuplicateKey(error)) throw error
    })
  const { doc } = (await counters()
    .where({ _id: series })
    .updateAndReturn({ last: database().command.inc(count) })) as { doc: { last: number } }
  return doc.last - count + 1
}

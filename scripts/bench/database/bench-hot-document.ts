import { startBenchServer, type Sdk } from './bench-server'
import { report } from './report'

const parallel = 50
const rounds = 4

/** 50 transactions at a time read one document and write what they read plus one, until each has committed. */
export async function benchHotDocument(projectDir: string): Promise<void> {
  const { sdk, stop } = await startBenchServer(projectDir)
  await sdk.database().collection('accounts').doc('hot').set({ n: 0 })
  let starts = 0
  const began = performance.now()
  for (let round = 0; round < rounds; round++) {
    const all = await Promise.all(Array.from({ length: parallel }, () => addOne(sdk)))
    starts += all.reduce((sum, one) => sum + one, 0)
  }
  const seconds = (performance.now() - began) / 1000
  const { data } = await sdk.database().collection('accounts').doc('hot').get()
  const [{ n }] = data as [{ n: number }]
  console.log(`${parallel} parallel transactions on one document, ${rounds} times`)
  const all = parallel * rounds
  report('committed, and found in the document', `${all}, ${n}`, { words: 'all correct', kept: n === all })
  report('throughput', `${(all / seconds).toFixed(0)} commits/s`)
  report('transactions begun for one commit', (starts / all).toFixed(1))
  await stop()
}

type Transaction = Awaited<ReturnType<ReturnType<Sdk['database']>['startTransaction']>>

/** Begins anew after every conflict; the SDK itself would give up after four. Returns how often it began. */
async function addOne(sdk: Sdk): Promise<number> {
  let starts = 0
  await sdk.database().runTransaction(async (transaction: Transaction) => {
    starts++
    const { data } = await transaction.collection('accounts').doc('hot').get()
    const { n } = data as { n: number }
    await transaction
      .collection('accounts')
      .doc('hot')
      .update({ n: n + 1 })
  }, Infinity)
  return starts
}

import fc from 'fast-check'
import { type Database, openDatabase } from '../../../emulator/cloudbase/database'
import { ServiceError } from '../../../emulator/cloudbase/service-error'

/** One step of one of three transactions: move an amount between two of six accounts, commit or give up. */
const step = fc.record({
  lane: fc.nat(2),
  kind: fc.constantFrom('move', 'move', 'move', 'commit', 'abort'),
  from: fc.nat(5),
  to: fc.nat(5),
  amount: fc.integer({ min: 1, max: 5 }),
})

interface Move {
  from: number
  to: number
  amount: number
}

const collectionName = 'accounts'
const start = [100, 100, 100, 100, 100, 100]

class Ledger {
  /** Every transaction that was acknowledged, in the order of the acknowledgements. */
  readonly committed: Move[][] = []
  private readonly lanes: ({ id: string; moves: Move[] } | undefined)[] = []

  constructor(private readonly database: Database) {}

  async open() {
    const data = start.map((n, _id) => JSON.stringify({ _id, n }))
    await this.database.run('database.insertDocument', { collectionName, data })
  }

  async run(kind: string, lane: number, move: Move): Promise<void> {
    const transaction = (this.lanes[lane] ??= await this.begin())
    const { id: transactionId, moves } = transaction
    try {
      if (kind === 'move') {
        await this.add(move.from, -move.amount, transactionId)
        await this.add(move.to, move.amount, transactionId)
        moves.push(move)
        return
      }
      this.lanes[lane] = undefined
      await this.database.run(`database.${kind}Transaction`, { transactionId })
      if (kind === 'commit') this.committed.push(moves)
    } catch (error) {
      this.lanes[lane] = undefined
      if (!(error instanceof ServiceError) || error.code !== 'DATABASE_TRANSACTION_CONFLICT') throw error
    }
  }

  balances(): number[] {
    return start.map((_n, _id) => this.database.find(collectionName, { _id })[0]?.n as number)
  }

  private async begin() {
    const { transactionId } = await this.database.run('database.startTransaction', {})
    return { id: String(transactionId), moves: [] }
  }

  /** Reads, then writes what it read plus the amount: a lost update would show. */
  private async add(account: number, amount: number, transactionId: string): Promise<void> {
    const doc = { collectionName, query: JSON.stringify({ _id: account }), queryType: 'DOC', transactionId }
    const { data } = await this.database.run('database.getDocument', doc)
    const { n } = JSON.parse((data as { list: string[] }).list[0] ?? '') as { n: number }
    const update = { ...doc, merge: true, data: JSON.stringify({ $set: { n: n + amount } }) }
    await this.database.run('database.modifyDocument', update)
  }
}

/** What the accounts hold when the acknowledged transactions run one after the other. */
const serially = (transactions: Move[][]) =>
  transactions.flat().reduce(
    (balances, { from, to, amount }) => {
      balances[from] = (balances[from] ?? 0) - amount
      balances[to] = (balances[to] ?? 0) + amount
      return balances
    },
    [...start],
  )

describe('interleaved transactions', () => {
  it('end as if the acknowledged ones had run one after the other', async () => {
    let commits = 0
    const property = fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 40 }), async (steps) => {
      const collections = [{ name: collectionName }]
      const database = openDatabase({ file: ':memory:', clock: Date, collections })
      const ledger = new Ledger(database)
      await ledger.open()
      for (const { kind, lane, from, to, amount } of steps) await ledger.run(kind, lane, { from, to, amount })
      expect(ledger.balances()).toEqual(serially(ledger.committed))
      commits += ledger.committed.filter(({ length }) => length).length
      database.close()
    })
    await fc.assert(property, { numRuns: 200 })
    expect(commits).toBeGreaterThan(100)
  }, 60_000)
})

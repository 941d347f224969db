import fc from 'fast-check'
import { type Database, openDatabase } from '../../../../emulator/cloudbase/database'
import { ServiceError } from '../../../../emulator/cloudbase/service-error'

/**
 * One step of one of three transactions: read an account, write what was read plus an amount (other transactions may
 * have gone on meanwhile), commit or give up.
 */
const step = fc.record({
  lane: fc.nat(2),
  kind: fc.constantFrom('read', 'read', 'write', 'write', 'write', 'commit', 'abort'),
  account: fc.nat(2),
  amount: fc.integer({ min: 1, max: 5 }),
})

interface Move {
  account: number
  amount: number
}

/** An open transaction: what it has read or written of each account, and what it moved. */
interface Lane {
  id: string
  seen: Map<number, number>
  moves: Move[]
}

const collectionName = 'accounts'
const start = [100, 100, 100]

class Ledger {
  /** Every transaction that was acknowledged, in the order of the acknowledgements. */
  readonly committed: Move[][] = []
  private readonly lanes: (Lane | undefined)[] = []

  constructor(private readonly database: Database) {}

  async open() {
    const data = start.map((n, _id) => JSON.stringify({ _id, n }))
    await this.database.run('database.insertDocument', { collectionName, data })
  }

  async run(kind: string, lane: number, { account, amount }: Move): Promise<void> {
    const transaction = (this.lanes[lane] ??= await this.begin())
    const { id: transactionId, seen, moves } = transaction
    try {
      if (kind === 'read') return await this.read(account, transaction)
      if (kind === 'write') {
        const before = seen.get(account)
        if (before === undefined) return
        const update = { ...this.doc(account, transactionId), merge: true }
        const data = JSON.stringify({ $set: { n: before + amount } })
        await this.database.run('database.modifyDocument', { ...update, data })
        seen.set(account, before + amount)
        moves.push({ account, amount })
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

  private async begin(): Promise<Lane> {
    const { transactionId } = await this.database.run('database.startTransaction', {})
    return { id: String(transactionId), seen: new Map(), moves: [] }
  }

  /** A transaction reads the same as before, or what it wrote itself. */
  private async read(account: number, { id, seen }: Lane): Promise<void> {
    const { data } = await this.database.run('database.getDocument', this.doc(account, id))
    const { n } = JSON.parse((data as { list: string[] }).list[0] ?? '') as { n: number }
    expect(n).toBe(seen.get(account) ?? n)
    seen.set(account, n)
  }

  private doc(account: number, transactionId: string) {
    return { collectionName, query: JSON.stringify({ _id: account }), queryType: 'DOC', transactionId }
  }
}

/** What the accounts hold when the acknowledged transactions run one after the other. */
const serially = (transactions: Move[][]) =>
  transactions
    .flat()
    .reduce(
      (balances, { account, amount }) =>
        balances.map((balance, at) => (at === account ? balance + amount : balance)),
      [...start],
    )

describe('interleaved transactions', () => {
  it('end as if the acknowledged ones had run one after the other', async () => {
    let commits = 0
    const property = fc.asyncProperty(fc.array(step, { minLength: 40, maxLength: 80 }), async (steps) => {
      const collections = [{ name: collectionName }]
      const database = openDatabase({ file: ':memory:', clock: Date, collections })
      const ledger = new Ledger(database)
      await ledger.open()
      for (const { kind, lane, account, amount } of steps) await ledger.run(kind, lane, { account, amount })
      expect(ledger.balances()).toEqual(serially(ledger.committed))
      commits += ledger.committed.filter(({ length }) => length).length
      database.close()
    })
    await fc.assert(property, { numRuns: 200 })
    expect(commits).toBeGreaterThan(100)
  }, 60_000)
})

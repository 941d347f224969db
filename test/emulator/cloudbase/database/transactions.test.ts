import { connect, connectWx, type Transaction } from './support/connect'
import type { DatabaseProcess } from './support/start-database'
import { startDatabase } from './support/start-database'

let server: DatabaseProcess
let db: ReturnType<typeof connect>

const declaration = {
  name: 'accounts',
  indexes: [{ name: 'code_unique', unique: true, keys: [{ field: 'code', direction: 1 as const }] }],
}

beforeAll(async () => {
  server = await startDatabase([declaration])
  db = connect(server.url)
  await db.collection('accounts').add([
    { _id: 'a', code: 'a', n: 1 },
    { _id: 'b', code: 'b', n: 1 },
  ])
  await server.control({ snapshot: 'two' })
})
beforeEach(() => server.control({ reset: 'two' }))
afterAll(() => server.stop())

const accounts = () => db.collection('accounts')
const outside = async (id: string) => ((await accounts().doc(id).get()).data as object[])[0]
const conflict = { code: 'DATABASE_TRANSACTION_CONFLICT' }
const gone = {
  code: 'DATABASE_TRANSACTION_FAIL',
  message: expect.stringContaining('TransactionNotExist') as string,
}

async function begin() {
  const transaction = await db.startTransaction()
  return { transaction, accounts: transaction.collection('accounts') }
}

describe('transactions', () => {
  it('see their own writes; others see them only after the commit', async () => {
    const { transaction, accounts: inside } = await begin()
    await inside.doc('a').update({ n: 2 })
    await inside.add({ _id: 'c', code: 'c' })
    expect((await inside.doc('a').get()).data).toMatchObject({ n: 2 })
    expect(await outside('a')).toMatchObject({ n: 1 })
    expect(await outside('c')).toBeUndefined()
    await transaction.commit()
    expect(await outside('a')).toMatchObject({ n: 2 })
    expect(await outside('c')).toEqual({ _id: 'c', code: 'c' })
  })

  it('leave nothing after a rollback', async () => {
    const { transaction, accounts: inside } = await begin()
    await inside.doc('a').update({ n: 2 })
    await inside.doc('b').remove()
    await transaction.rollback()
    expect(await outside('a')).toMatchObject({ n: 1 })
    expect(await outside('b')).toMatchObject({ n: 1 })
  })

  it('read the state of their first operation, not of their start', async () => {
    const { transaction, accounts: inside } = await begin()
    await accounts().doc('a').update({ n: 5 })
    expect((await inside.doc('a').get()).data).toMatchObject({ n: 5 })
    await accounts().doc('b').update({ n: 6 })
    await accounts().add({ _id: 'new', code: 'new' })
    expect((await inside.doc('b').get()).data).toMatchObject({ n: 1 })
    expect((await inside.where({ n: 6 }).get()).data).toEqual([])
    expect((await inside.where({}).get()).data).toHaveLength(2)
    await transaction.rollback()
  })

  it('a second transaction that writes the same document fails at once and is gone', async () => {
    const first = await begin()
    const second = await begin()
    await first.accounts.doc('a').update({ n: 2 })
    await expect(second.accounts.doc('a').update({ n: 3 })).rejects.toMatchObject(conflict)
    await expect(second.transaction.commit()).rejects.toMatchObject(gone)
    await first.transaction.commit()
    expect(await outside('a')).toMatchObject({ n: 2 })
  })

  it('a document changed outside after the snapshot is a conflict', async () => {
    const { accounts: inside } = await begin()
    await inside.doc('b').get()
    await accounts().doc('a').update({ n: 7 })
    await expect(inside.doc('a').update({ n: 8 })).rejects.toMatchObject(conflict)
    expect(await outside('a')).toMatchObject({ n: 7 })
  })

  it('two transactions that take one unique value conflict', async () => {
    const first = await begin()
    const second = await begin()
    await first.accounts.add({ code: 'same' })
    await expect(second.accounts.add({ code: 'same' })).rejects.toMatchObject(conflict)
    await first.transaction.commit()
    expect((await accounts().where({ code: 'same' }).get()).data).toHaveLength(1)
  })

  it('a unique value that is taken is a duplicate key inside too', async () => {
    const { transaction, accounts: inside } = await begin()
    await expect(inside.add({ code: 'a' })).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringContaining('E11000') as string,
    })
    await transaction.rollback()
  })

  it('a unique value given up in the same transaction can be taken', async () => {
    const { transaction, accounts: inside } = await begin()
    await inside.doc('a').update({ code: 'z' })
    await inside.doc('b').update({ code: 'a' })
    await transaction.commit()
    expect(await outside('b')).toMatchObject({ code: 'a' })
    await expect(accounts().add({ code: 'a' })).rejects.toThrow(/E11000/)
  })

  it('a plain write waits until the transaction ends, then sees its result', async () => {
    const { transaction, accounts: inside } = await begin()
    await inside.doc('a').update({ n: 10 })
    let done = false
    const plain = accounts()
      .doc('a')
      .update({ n: db.command.inc(1) })
      .then(() => (done = true))
    await accounts().count()
    expect(done).toBe(false)
    await transaction.commit()
    await plain
    expect(await outside('a')).toMatchObject({ n: 11 })
  })

  it('a plain write that waits too long fails with TransactionBusy', async () => {
    const { transaction, accounts: inside } = await begin()
    await inside.doc('a').update({ n: 10 })
    await expect(accounts().doc('a').update({ n: 3 })).rejects.toThrow(/TransactionBusy/)
    await transaction.rollback()
    expect(await outside('a')).toMatchObject({ n: 1 })
  }, 15_000)

  it('the wait of a plain write follows the clock', async () => {
    const { transaction, accounts: inside } = await begin()
    await inside.doc('a').update({ n: 10 })
    const began = performance.now()
    const refused = expect(accounts().doc('a').update({ n: 3 })).rejects.toThrow(/TransactionBusy/)
    await inside.doc('a').get()
    await server.control({ advanceMs: 5_000 })
    await refused
    expect(performance.now() - began).toBeLessThan(4_000)
    await transaction.commit()
    expect(await outside('a')).toMatchObject({ n: 10 })
  })

  it('end after 30 seconds of the clock and free their locks', async () => {
    const { transaction, accounts: inside } = await begin()
    await inside.doc('a').update({ n: 10 })
    await server.control({ advanceMs: 30_000 })
    await accounts().doc('a').update({ n: 4 })
    await expect(transaction.commit()).rejects.toMatchObject(gone)
    expect(await outside('a')).toMatchObject({ n: 4 })
  })

  it('runTransaction of node-sdk retries a conflict until it succeeds', async () => {
    let tries = 0
    await db.runTransaction(async (transaction: Transaction) => {
      tries++
      const inside = transaction.collection('accounts').doc('a')
      await inside.get()
      if (tries === 1) await accounts().doc('a').update({ n: 50 })
      const { data } = (await inside.get()) as unknown as { data: { n: number } }
      await inside.update({ n: data.n + 1 })
    })
    expect(tries).toBe(2)
    expect(await outside('a')).toMatchObject({ n: 51 })
  })

  it('runTransaction of wx-server-sdk does not retry a conflict of an operation', async () => {
    const wx = connectWx(server.url)
    const first = await begin()
    await first.accounts.doc('a').update({ n: 2 })
    let tries = 0
    const losing = wx.runTransaction(async (transaction: Transaction) => {
      tries++
      await transaction
        .collection('accounts')
        .doc('a')
        .update({ data: { n: 3 } })
    })
    await expect(losing).rejects.toMatchObject({ errCode: -501001 })
    expect(tries).toBe(1)
    await first.transaction.rollback()
  })

  it('50 parallel transactions on one hot document lose no update', async () => {
    const add = async (): Promise<void> => {
      try {
        await db.runTransaction(async (transaction: Transaction) => {
          const inside = transaction.collection('accounts').doc('a')
          const { data } = (await inside.get()) as unknown as { data: { n: number } }
          await inside.update({ n: data.n + 1 })
        })
      } catch (error) {
        if ((error as { code?: string }).code !== conflict.code) throw error
        await add()
      }
    }
    await Promise.all(Array.from({ length: 50 }, add))
    expect(await outside('a')).toMatchObject({ n: 51 })
  }, 180_000)

  type Outside = [what: string, action: string, run: () => Promise<unknown>]
  const outsideStatements: Outside[] = [
    ['a where-update', 'modifyDocument', () => accounts().where({ _id: 'b' }).update({ n: 9 })],
    ['a where-removal', 'removeDocument', () => accounts().where({ _id: 'b' }).remove()],
    ['a count', 'calculateDocument', () => accounts().count()],
    ['a set without the transaction', 'modifyDocument', () => accounts().doc('b').set({ n: 9 })],
    ['an add without the transaction', 'insertDocument', () => accounts().add({ _id: 'd', code: 'd' })],
  ]
  it.each(outsideStatements)(
    '%s leaves an open transaction, stays, and is reported',
    async (_, action, run) => {
      const { transaction, accounts: inside } = await begin()
      await inside.doc('a').get()
      await run()
      const after = (await accounts().where({}).get()).data as unknown[]
      await transaction.rollback()
      expect((await accounts().where({}).get()).data).toEqual(after)
      const { warnings } = await server.control({})
      const { transactionId } = warnings.find(({ kind }) => kind === 'left-transaction') as {
        transactionId: string
      }
      expect(transactionId).toEqual(expect.any(String))
      expect(warnings).toMatchObject([
        { kind: 'left-transaction', action: `database.${action}`, collection: 'accounts' },
      ])
    },
  )

  it('a write that leaves the transaction waits for its own lock, as in the cloud, and is refused', async () => {
    const { transaction, accounts: inside } = await begin()
    await inside.doc('a').update({ n: 2 })
    const stuck = accounts().where({ _id: 'a' }).update({ n: 3 })
    await server.control({ advanceMs: 6_000 })
    await expect(stuck).rejects.toThrow(/TransactionBusy/)
    await transaction.rollback()
    expect(await outside('a')).toMatchObject({ n: 1 })
  })
})

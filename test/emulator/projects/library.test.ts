import { temporaryFolder } from '../cloudbase/support/start-emulator'
import { runProject, type RunningProject } from '../cloudbase/support/run-project'

const settings = { LIBRARY_ENV: 'library-1', LOAN_DAYS: '30' }
const dayMs = 86_400_000

// Processes start slowly on a machine that is busy with other tests.
jest.setTimeout(60_000)

describe('library: a project with @cloudbase/node-sdk, run by the bin', () => {
  const dataDir = temporaryFolder()
  let project: RunningProject
  beforeAll(async () => {
    project = await runProject('library', { dataDir, settings })
    for (const [isbn, shelf, onShelf] of [
      ['9780000000001', 'A', 3],
      ['9780000000002', 'A', 1],
      ['9780000000003', 'B', 5],
    ] as const) {
      await books('add', { book: { isbn, shelf, onShelf } })
    }
  })
  afterAll(() => project.stop())
  const books = (action: string, data: object = {}) => project.call('oStaff', 'books', { action, ...data })
  const borrow = (isbn: string, reader: string) =>
    project.call('oReader', 'loans', { action: 'borrow', isbn, reader })

  it('a title is there once: its unique index says so', async () => {
    const again = { isbn: '9780000000001', shelf: 'C', onShelf: 9 }
    expect(await books('add', { book: again })).toBe('known already')
  })

  it('the shelves are summed up by an aggregation', async () => {
    expect(await books('shelves')).toEqual([
      { _id: 'A', titles: 2, copies: 4 },
      { _id: 'B', titles: 1, copies: 5 },
    ])
  })

  it('of six readers at once exactly three get the three copies', async () => {
    const readers = Array.from({ length: 6 }, (_, index) => `card-${index}`)
    const answers = await Promise.all(readers.map((reader) => borrow('9780000000001', reader)))
    expect(answers.filter((answer) => answer === 'lent')).toHaveLength(3)
    const { documents } = await project.control<{ documents: { isbn: string; onShelf: number }[] }>(
      '/documents?collection=books',
    )
    expect(documents.find(({ isbn }) => isbn === '9780000000001')?.onShelf).toBe(0)
  })

  it('a loan is overdue once the clock has passed its last day', async () => {
    await borrow('9780000000003', 'card-late')
    const overdue = () => project.call<string[]>('oStaff', 'loans', { action: 'overdue' })
    expect(await overdue()).not.toContain('card-late')
    await project.control('/clock', { advanceMs: 31 * dayMs })
    expect(await overdue()).toContain('card-late')
  })

  it('everything is still there when the bin is stopped and started again', async () => {
    await project.stop()
    project = await runProject('library', { dataDir, settings })
    expect(await books('add', { book: { isbn: '9780000000002' } })).toBe('known already')
  })

  it('a setting that is missing stops the bin with one sentence', async () => {
    const start = runProject('library', { settings: { LIBRARY_ENV: 'library-1' } })
    await expect(start).rejects.toThrow(/^Setting LOAN_DAYS is missing; function loans in cloudbaserc\.json/)
  })
})

import { startEmulator, type Emulator } from './support/start-emulator'

const day = 86_400_000

interface FunctionTime {
  now: number
  made: string
  text: string
  copied: number
  isDate: boolean
  sameConstructor: boolean
}

// Processes start slowly on a machine that is busy with other tests.
jest.setTimeout(60_000)

describe('the clock', () => {
  let cloud: Emulator
  beforeAll(async () => void (cloud = await startEmulator('people')))
  afterAll(() => cloud.stop())

  it('moves the time that functions see, in an instance that already runs too', async () => {
    await cloud.call('oA', 'clock')
    await cloud.control('/clock', { at: '2031-03-04T05:06:07.000Z' })
    const time = await cloud.call<FunctionTime>('oA', 'clock')
    expect(time.made).toMatch(/^2031-03-04T05:06:/)
    expect(new Date(time.now).toISOString()).toMatch(/^2031-03-04T05:06:/)
    expect(time.text).toMatch(/^Tue Mar 04 2031/)
    expect(time).toMatchObject({ copied: 5, isDate: true, sameConstructor: true })
  })

  it('moves the time of the database', async () => {
    await cloud.control('/clock', { at: '2032-01-01T00:00:00.000Z' })
    await cloud.call('oA', 'notes', { add: 'timed', text: 'x' })
    const { documents } = await cloud.control('/documents?collection=notes')
    expect(documents.find(({ _id }) => _id === 'timed')!['writtenAt']).toMatch(/^2032-01-01T00:00:/)
  })

  it('runs a timer once that it passes, however often it was due', async () => {
    // 09:00 in Beijing; the timer is due at 02:00 there.
    await cloud.control('/clock', { at: '2033-05-01T01:00:00.000Z' })
    const { timers } = await cloud.control('/clock', { advanceMs: 3 * day })
    expect(timers).toEqual([
      { function: 'nightly', trigger: 'at-two', dueAt: '2033-05-01T18:00:00.000Z', result: 'done' },
    ])
    const { timers: none } = await cloud.control('/clock', { advanceMs: 1000 })
    expect(none).toEqual([])
  })

  it('gives a timer its event and its source', async () => {
    await cloud.control('/snapshot', { name: 'before-timer' })
    await cloud.control('/clock', { at: '2034-05-01T12:00:00.000Z' })
    await cloud.control('/timers/run', { function: 'nightly' })
    const { documents } = await cloud.control('/documents?collection=notes')
    const event = { Type: 'Timer', TriggerName: 'at-two', Message: '' }
    const Time = expect.stringMatching(/^2034-05-01T12:00:\d\dZ$/) as string
    expect(documents).toContainEqual(expect.objectContaining({ trigger: 'timer', event: { ...event, Time } }))
    await cloud.control('/reset', { name: 'before-timer' })
  })

  it('refuses a timer that is not declared', async () => {
    const { error } = await cloud.control('/timers/run', { function: 'who' })
    expect(error.code).toBe('INVALID_PARAM')
  })

  it('goes back with a snapshot, without running timers', async () => {
    await cloud.control('/clock', { at: '2035-01-01T00:00:00.000Z' })
    await cloud.control('/snapshot', { name: 'new-year' })
    const { documents: before } = await cloud.control('/documents?collection=notes')
    await cloud.call('oA', 'notes', { add: 'gone', text: 'x' })
    await cloud.control('/clock', { advanceMs: 400 * day })
    await cloud.control('/reset', { name: 'new-year' })
    expect((await cloud.control('/clock')).now).toMatch(/^2035-01-01T00:00:/)
    expect((await cloud.control('/documents?collection=notes')).documents).toEqual(before)
  })
})

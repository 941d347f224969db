import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { editDocument } from '../../support/edit-document'
import { runCommand } from '../../support/run-command'
import { runUseCase } from '../../support/run-use-case'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const record = (count: number) =>
  runUseCase(
    'cloudfunctions/staff/record-audit.ts',
    'recordAudit',
    Array.from({ length: count }, (_, index) => [
      { action: 'test.event', by: null, target: `app_${index}`, at: new Date('2026-05-11T02:00:00Z') },
    ]),
  )

describe('npm run verify-audit', () => {
  it('ends with 0 on a whole chain and says how long it is (O1)', async () => {
    await record(3)
    expect(await runCommand('verify-audit')).toEqual({
      exitCode: 0,
      output: 'The audit chain holds: 3 entries.\n',
      errors: '',
    })
  })

  it('ends with 1 on a broken chain and names the entry (O1)', async () => {
    await record(3)
    await editDocument('audit_entries', '000000000002', { target: 'app_forged' })
    expect(await runCommand('verify-audit')).toEqual({
      exitCode: 1,
      output: '',
      errors: expect.stringContaining('breaks at entry 2') as string,
    })
  })

  it('ends with 1 where a setting is missing, and names it (O1)', async () => {
    expect(await runCommand('verify-audit', { LOOKUP_HASH_KEY: '' })).toMatchObject({
      exitCode: 1,
      errors: expect.stringContaining('LOOKUP_HASH_KEY') as string,
    })
  })
})

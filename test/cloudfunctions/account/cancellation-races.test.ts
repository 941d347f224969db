import type { AccountRecord } from '../../../cloudfunctions/_shared/account-record'
import { admin, type Actor } from '../../support/actors'
import { startDraft } from '../../support/application-steps'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { inventedIdNumber, newWechatUser, registeredCandidate } from '../../support/factories'
import { inventedPass, passOwner, questionsWith } from '../../support/pass-steps'
import { requestJson } from '../../support/request-json'
import { ask } from '../../support/request-steps'
import { RouteError } from '../../support/route-error'
import { runUseCase } from '../../support/run-use-case'
import { textedCode } from '../../support/texted-code'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const ROUNDS = 12
const fault = (rest: object) => requestJson(`${currentCloud().url}/_emulator/faults`, rest)

const clearFaults = () => currentCloud().http('/_emulator/faults', { method: 'DELETE' })

/** A refusal by its code; a defect is thrown. */
async function outcomeOf(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt
    return 'OK'
  } catch (error) {
    if (!(error instanceof RouteError) || error.code === 'INTERNAL') throw error
    return error.code
  }
}

/** What somebody, or somebody else, does with an account in the moment in which it is cancelled. */
const MEANWHILE: Record<string, (person: Actor, accountId: string) => Promise<unknown>> = {
  'an application is started': (person) => startDraft(person),
  'a staff role is given': (_person, accountId) =>
    admin().call('staff', 'grantRole', { accountId, role: 'content' }),
  'a password is set': (person) => {
    const { userName, password, answers } = inventedPass()
    return person.call('account', 'setLogin', { userName, password, questions: questionsWith(answers) })
  },
  'staff are asked for a correction': (person) =>
    ask(person, 'identity_correction', { name: '新名', idType: 'resident_id', idNumber: inventedIdNumber() }),
  'a file with all data is made': (person) => person.call('account', 'exportMyData', {}),
}

/** Of these only one can be told that it is done: they keep an account from being cancelled. */
const EXCLUDING = ['an application is started', 'a staff role is given']

/** Everything but the log, as far as it names the account. */
async function standing(accountId: string): Promise<string[]> {
  const collections = [
    'accounts',
    'applications',
    'credentials',
    'data_exports',
    'messages',
    'recovery_settings',
    'service_requests',
    'sign_ins',
    'uploads',
  ]
  const found = await Promise.all(
    collections.map(async (name) => JSON.stringify(await currentCloud().documents(name))),
  )
  return collections.filter((_, index) => found[index]!.includes(accountId))
}

const accountOf = async (accountId: string): Promise<AccountRecord | undefined> =>
  (await currentCloud().documents<AccountRecord>('accounts')).find(({ _id }) => _id === accountId)

describe('what happens in the moment of a cancellation', () => {
  it.each(Object.keys(MEANWHILE))(
    '%s: either that stands and the account, too, or both are gone (A7)',
    async (name) => {
      const cancelled: boolean[] = []
      for (let round = 0; round < ROUNDS; round += 1) {
        await currentCloud().resetTo(DEMO_WORLD)
        const person = await registeredCandidate({ name: '注销人' })
        const { accountId } = (await person.call('account', 'getSession', {})).account!
        await person.call('account', 'sendConfirmCode', { step: 'cancel' })
        const code = await textedCode(person.phone)
        // Shifts the two against each other from round to round.
        if (round % 2)
          await fault({
            action: 'database.insertDocument',
            kind: 'delay',
            delayMs: 8 * (round % 8),
            times: 2,
          })
        const [cancellation, other] = await Promise.all([
          outcomeOf(person.call('account', 'cancelAccount', { code })),
          outcomeOf(MEANWHILE[name]!(person, accountId)),
        ])
        await clearFaults()
        await currentCloud().clock.advance(121_000)
        await currentCloud().runTimer('timer', 'expire-due')

        const receipts = await currentCloud().documents('cancellation_receipts')
        if (EXCLUDING.includes(name)) expect([cancellation, other]).not.toEqual(['OK', 'OK'])
        if (cancellation === 'OK') {
          expect({ other, left: await standing(accountId) }).toEqual({ other, left: [] })
          expect(receipts).toHaveLength(1)
        } else {
          expect(['CANCELLATION_BLOCKED', 'STATE_CONFLICT']).toContain(cancellation)
          expect(receipts).toEqual([])
          expect(await accountOf(accountId)).toMatchObject({
            cancelling: null,
            profile: { name: '注销人' },
          })
          expect((await person.call('account', 'getSession', {})).account).toMatchObject({ accountId })
        }
        cancelled.push(cancellation === 'OK')
      }
      expect(cancelled).toHaveLength(ROUNDS)
    },
    240_000,
  )
})

const RECEIPT_NUMBER = 'ZX20260511-000000000001'

/** What a call leaves that breaks off after the confirmation. */
async function mark({ _id, openid }: AccountRecord): Promise<void> {
  const at = await currentCloud().clock.now()
  const cancelling = { receiptNumber: RECEIPT_NUMBER, wechatHash: 'w', at, decided: false }
  const [outcome] = await runUseCase<boolean>(
    'cloudfunctions/account/cancellation/cancelling-repository.ts',
    'markCancelling',
    [[{ _id, openid }, cancelling]],
  )
  if (!outcome?.value) throw new Error('the account could not be marked')
}

describe('a cancellation that breaks off', () => {
  it('half-way is finished by the timer, under one receipt number (A7)', async () => {
    const { person, pass } = await passOwner({ bound: true })
    const { accountId } = (await person.call('account', 'getSession', {})).account!
    await person.call('account', 'exportMyData', {})
    await fault({ action: 'storage.batchDeleteFile', kind: 'error', times: 5 })
    await expect(person.call('account', 'cancelAccount', { password: pass.password })).rejects.toMatchObject({
      code: 'INTERNAL',
    })
    await clearFaults()
    expect((await accountOf(accountId))?.cancelling).toMatchObject({ decided: true })
    expect((await person.call('account', 'getSession', {})).account).toBeNull()
    await currentCloud().clock.advance(121_000)
    await currentCloud().runTimer('timer', 'expire-due')
    expect(await standing(accountId)).toEqual([])
    expect((await person.call('account', 'listCancellationReceipts', {})).receipts).toHaveLength(1)
  })

  it('is finished by signing in, too: nobody is given what is about to go (A1, A7)', async () => {
    const { person, pass } = await passOwner({ bound: true })
    const { accountId } = (await person.call('account', 'getSession', {})).account!
    await person.call('account', 'exportMyData', {})
    await fault({ action: 'storage.batchDeleteFile', kind: 'error', times: 5 })
    await outcomeOf(person.call('account', 'cancelAccount', { password: pass.password })).catch(() => '')
    await clearFaults()
    const fresh = await person.call('account', 'signIn', {})
    expect(fresh).toMatchObject({ profile: null, userName: null })
    expect(fresh.accountId).not.toBe(accountId)
    expect((await person.call('account', 'listCancellationReceipts', {})).receipts).toHaveLength(1)
  })

  it('before it was decided goes on when it is called again, or by the timer (A7)', async () => {
    for (const again of [true, false]) {
      await currentCloud().resetTo(DEMO_WORLD)
      const person = await newWechatUser()
      const { accountId } = await person.call('account', 'signIn', {})
      await mark((await accountOf(accountId))!)
      if (again) await person.call('account', 'cancelAccount', {})
      await currentCloud().clock.advance(121_000)
      await currentCloud().runTimer('timer', 'expire-due')
      expect(await standing(accountId)).toEqual([])
      expect(await currentCloud().documents('cancellation_receipts')).toMatchObject([{ _id: RECEIPT_NUMBER }])
    }
  })

  it('with something in the way by then, it gives the account back whole (A7)', async () => {
    const { person, pass } = await passOwner({ bound: true })
    const { accountId } = (await person.call('account', 'getSession', {})).account!
    const { applicationId } = await startDraft(person)
    const before = await accountOf(accountId)
    await mark(before!)
    await currentCloud().clock.advance(121_000)
    await currentCloud().runTimer('timer', 'expire-due')
    expect(await accountOf(accountId)).toEqual(before)
    expect(await currentCloud().documents('cancellation_receipts')).toEqual([])
    expect((await person.call('application', 'get', { applicationId })).status).toBe('draft')
    const { password, answers } = pass
    await person.call('account', 'changeQuestions', { password, questions: questionsWith(answers) })
  })
})

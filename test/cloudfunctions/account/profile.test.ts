import type { AccountRecord } from '../../../cloudfunctions/_shared/account-record'
import { candidate, type Actor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import {
  agree,
  inventedIdNumber,
  newWechatUser,
  registeredCandidate,
  signedInUser,
} from '../../support/factories'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const profile = (changes = {}) => ({
  name: '林一禾',
  idType: 'resident_id' as const,
  idNumber: inventedIdNumber({ sequence: 101 }),
  email: 'yihe@example.com',
  ...changes,
})

const accountOf = async ({ openid }: Actor) =>
  (await currentCloud().documents<AccountRecord>('accounts')).find((account) => account.openid === openid)!

describe('phone', () => {
  it('the code of WeChat’s button is exchanged on the server and stored sealed (A3, O4)', async () => {
    const person = await newWechatUser()
    await person.call('account', 'signIn', {})
    await agree(person)
    const code = await person.phoneCode()
    const { phoneMasked } = await person.call('account', 'authorizePhone', { code })
    expect(phoneMasked).toBe(`${person.phone.slice(0, 3)}****${person.phone.slice(-4)}`)
    expect(JSON.stringify(await accountOf(person))).not.toContain(person.phone)
  })

  it('a code that was used before is refused (A3)', async () => {
    const person = await newWechatUser()
    await person.call('account', 'signIn', {})
    await agree(person)
    const code = await person.phoneCode()
    await person.call('account', 'authorizePhone', { code })
    await expect(person.call('account', 'authorizePhone', { code })).rejects.toMatchObject({
      code: 'PHONE_CODE_INVALID',
    })
  })

  it('a code is refused after five minutes (A3)', async () => {
    const person = await newWechatUser()
    await person.call('account', 'signIn', {})
    await agree(person)
    const code = await person.phoneCode()
    await currentCloud().clock.advance(5 * 60_000 + 1)
    await expect(person.call('account', 'authorizePhone', { code })).rejects.toMatchObject({
      code: 'PHONE_CODE_INVALID',
    })
  })
})

describe('完善信息', () => {
  it('is stored sealed, with birth date and sex from the ID number (A2, O4)', async () => {
    const person = await signedInUser()
    const input = profile({
      idNumber: inventedIdNumber({ bornOn: '1996-02-29', sequence: 102 }),
    })
    const view = await person.call('account', 'saveProfile', input)
    expect(view.profile).toMatchObject({
      name: '林一禾',
      idType: 'resident_id',
      emailMasked: 'y****e@example.com',
    })
    const stored = await accountOf(person)
    expect(stored.profile).toMatchObject({ bornOn: '1996-02-29', sex: 'female' })
    expect(JSON.stringify(stored)).not.toMatch(new RegExp(`${input.idNumber}|${input.email}`))
  })

  it('says everything that is wrong at once, each beside its field (A2)', async () => {
    const person = await newWechatUser()
    await person.call('account', 'signIn', {})
    const right = inventedIdNumber({ sequence: 103 })
    const wrongDigit = right.endsWith('0') ? '1' : '0'
    const refused = person.call('account', 'saveProfile', {
      name: '王 1',
      idType: 'resident_id',
      idNumber: right.slice(0, 17) + wrongDigit,
      email: 'yihe@',
    })
    await expect(refused).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      issues: [
        { path: 'name', code: 'NAME_CHARACTERS' },
        { path: 'idNumber', code: 'ID_CHECK_DIGIT', params: { expected: right.at(-1) } },
        { path: 'email', code: 'EMAIL_FORMAT' },
        { path: 'phone', code: 'REQUIRED' },
      ],
    })
    expect((await accountOf(person)).profile).toBeNull()
  })

  it('a birth date that does not exist is named while the person types (A2)', async () => {
    const { issues } = await candidate().call('account', 'checkProfile', {
      idType: 'resident_id',
      idNumber: inventedIdNumber({ bornOn: '2001-02-29' }),
    })
    expect(issues).toEqual([{ path: 'idNumber', code: 'ID_BIRTH_DATE', params: { date: '2001-02-29' } }])
  })

  it('a child under 14 is sent to the association with a guardian (A2)', async () => {
    const check = (bornOn: string) =>
      candidate().call('account', 'checkProfile', {
        idType: 'resident_id',
        idNumber: inventedIdNumber({ bornOn }),
      })
    expect((await check('2012-05-12')).issues).toEqual([
      { path: 'idNumber', code: 'UNDER_AGE', params: { minimum: 14 } },
    ])
    expect((await check('2012-05-11')).issues).toEqual([])
  })

  it('an ID number belongs to one WeChat (A4)', async () => {
    const idNumber = inventedIdNumber({ sequence: 104 })
    await registeredCandidate({ idNumber })
    await expect(registeredCandidate({ idNumber })).rejects.toMatchObject({ code: 'ID_NUMBER_TAKEN' })
  })

  it('the same ID number on two WeChats at the same moment is taken once (A4)', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => signedInUser()))
    const idNumber = inventedIdNumber({ sequence: 105 })
    const input = profile({ idNumber })
    const outcomes = await Promise.allSettled(
      people.map((person) => person.call('account', 'saveProfile', input)),
    )
    const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
    expect(refusals.map(({ code }) => code)).toEqual(Array(5).fill('ID_NUMBER_TAKEN'))
  })

  it('name and ID are locked afterwards; saving the same again changes nothing (A8)', async () => {
    const person = await signedInUser()
    const input = profile()
    const first = await person.call('account', 'saveProfile', input)
    expect(await person.call('account', 'saveProfile', input)).toEqual(first)
    for (const change of [{ name: '林二禾' }, { idNumber: inventedIdNumber({ sequence: 106 }) }])
      await expect(person.call('account', 'saveProfile', { ...input, ...change })).rejects.toMatchObject({
        code: 'STATE_CONFLICT',
      })
    const { account } = await person.call('account', 'getSession', {})
    expect(account?.profile?.name).toBe('林一禾')
  })

  it('the name is kept with the middle dot that was typed; another dot is the same name (P12, A8)', async () => {
    const person = await signedInUser()
    const input = profile({ name: '阿依古丽 • 买买提' })
    await person.call('account', 'saveProfile', input)
    expect((await accountOf(person)).profile?.name).toBe('阿依古丽•买买提')
    const again = await person.call('account', 'saveProfile', { ...input, name: '阿依古丽·买买提' })
    expect(again.profile?.name).toBe('阿依古丽•买买提')
    await expect(
      person.call('account', 'saveProfile', { ...input, name: '阿依古丽买买提' }),
    ).rejects.toMatchObject({ code: 'STATE_CONFLICT' })
  })

  it('the e-mail can be changed (A8)', async () => {
    const person = await registeredCandidate()
    const view = await person.call('account', 'updateEmail', { email: 'new@Example.com' })
    expect(view.profile?.emailMasked).toBe('n****w@example.com')
    await expect(person.call('account', 'updateEmail', { email: 'new@' })).rejects.toMatchObject({
      issues: [{ path: 'email', code: 'EMAIL_FORMAT' }],
    })
  })
})

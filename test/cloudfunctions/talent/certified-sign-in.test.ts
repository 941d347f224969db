import type { CertifiedPersonRecord } from '../../../cloudfunctions/talent/certified-person-record'
import { certified, newcomer, unboundCertified, visitor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { runUseCase } from '../../support/run-use-case'
import { textedCode, textsTo } from '../../support/texted-code'
import { bindPhone, CERTIFIED_PASSWORD, proofFor, signedInCertified } from '../../support/talent-steps'

const NEW_PASSWORD = 'Minglan!77'
const STRANGER_PHONE = '13900001111'

/** The texts of the demo world. */
const CONSENTS = { privacy: '1.0', agreement: '1.0' }

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const roster = async (number: string) =>
  (await currentCloud().documents<CertifiedPersonRecord>('certified_people')).find(
    (person) => person.number === number,
  )

describe('sign-in of certified staff', () => {
  it('a number that is not in the roster is told so and gets no code (A14)', async () => {
    const person = newcomer()
    const checked = await person.call('talent', 'checkPhone', { phone: STRANGER_PHONE })
    expect(checked).toEqual({ way: 'not_in_roster' })
    const answer = await person.call('talent', 'sendCode', { phone: STRANGER_PHONE, purpose: 'bind' })
    expect(Object.keys(answer).sort()).toEqual(['expiresAt', 'resendAt'])
    expect(await textsTo(STRANGER_PHONE)).toEqual([])
    await expect(
      person.call('talent', 'verifyCode', { phone: STRANGER_PHONE, purpose: 'bind', code: '123456' }),
    ).rejects.toMatchObject({ code: 'CODE_WRONG' })
  })

  it('a number in the roster that is not bound: code, password, signed in (A14)', async () => {
    const person = unboundCertified()
    const { phone } = person
    expect(await person.call('talent', 'checkPhone', { phone })).toEqual({ way: 'code' })
    const proof = await proofFor(person, phone, 'bind')
    const card = await person.call('talent', 'bindPhone', {
      proof,
      password: NEW_PASSWORD,
      consents: CONSENTS,
    })
    expect(card).toMatchObject({ name: '陆明澜', phoneMasked: '139****9102' })
    expect((await roster('JL100417'))?.boundAt).not.toBeNull()
    expect(await person.call('talent', 'getMyCard', {})).toEqual(card)
    expect(await person.call('talent', 'getSession', {})).toEqual({
      certified: { name: '陆明澜' },
      institution: null,
    })
    expect(await visitor().call('talent', 'checkPhone', { phone })).toEqual({ way: 'password' })
  })

  it('a bound number signs in with its password, typed with country code and spaces, too (A14)', async () => {
    const person = certified()
    expect(await person.call('talent', 'checkPhone', { phone: person.phone })).toEqual({ way: 'password' })
    const card = await person.call('talent', 'signIn', {
      phone: '+86 139 0571 9101',
      password: CERTIFIED_PASSWORD,
    })
    expect(card).toMatchObject({
      name: '叶青禾',
      age: 40,
      city: '南屿市',
      education: '大学本科',
      certificates: [{ field: 'QMS建工', expired: false }, { field: 'EMS' }, { expired: true }],
    })
  })

  it('a wrong password and a number that nobody has bound answer the same (A14)', async () => {
    for (const phone of [certified().phone, unboundCertified().phone, STRANGER_PHONE])
      await expect(
        visitor().call('talent', 'signIn', { phone, password: 'Wrong#123' }),
      ).rejects.toMatchObject({
        code: 'PASSWORD_WRONG',
        details: {},
      })
  })

  it('who forgot the password resets it by code and signs in anew with the new one (A14)', async () => {
    const person = await signedInCertified()
    const { phone } = person
    const proof = await proofFor(person, phone, 'reset')
    await person.call('talent', 'resetPassword', { proof, password: NEW_PASSWORD })
    await expect(person.call('talent', 'getMyCard', {})).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
    await expect(
      person.call('talent', 'signIn', { phone, password: CERTIFIED_PASSWORD }),
    ).rejects.toMatchObject({ code: 'PASSWORD_WRONG' })
    await person.call('talent', 'signIn', { phone, password: NEW_PASSWORD })
  })

  it('a lock after five failures ends with a reset by code (A14)', async () => {
    const stranger = visitor()
    const { phone } = certified()
    for (let tries = 0; tries < 5; tries += 1)
      await expect(stranger.call('talent', 'signIn', { phone, password: 'Wrong#123' })).rejects.toMatchObject(
        { code: 'PASSWORD_WRONG' },
      )
    const locked = { code: 'SIGN_IN_LOCKED', details: { retryAt: expect.any(String) as string } }
    await expect(
      stranger.call('talent', 'signIn', { phone, password: CERTIFIED_PASSWORD }),
    ).rejects.toMatchObject(locked)
    const proof = await proofFor(certified(), phone, 'reset')
    await certified().call('talent', 'resetPassword', { proof, password: NEW_PASSWORD })
    await certified().call('talent', 'signIn', { phone, password: NEW_PASSWORD })
  })

  it('a password that is refused does not use up the proof; the proof works once and on this WeChat only (A14)', async () => {
    const person = unboundCertified()
    const proof = await proofFor(person, person.phone, 'bind')
    await expect(
      person.call('talent', 'bindPhone', { proof, password: 'short', consents: CONSENTS }),
    ).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      issues: [{ path: 'password', code: 'PASSWORD_LENGTH' }],
    })
    await expect(
      visitor().call('talent', 'bindPhone', { proof, password: NEW_PASSWORD, consents: CONSENTS }),
    ).rejects.toMatchObject({ code: 'PROOF_EXPIRED' })
    await person.call('talent', 'bindPhone', { proof, password: NEW_PASSWORD, consents: CONSENTS })
    await expect(
      person.call('talent', 'bindPhone', { proof, password: NEW_PASSWORD, consents: CONSENTS }),
    ).rejects.toMatchObject({ code: 'PROOF_EXPIRED' })
  })

  it('a code for one thing is no good for the other (A14)', async () => {
    const person = unboundCertified()
    const { phone } = person
    await person.call('talent', 'sendCode', { phone, purpose: 'bind' })
    const code = await textedCode(phone)
    await expect(
      person.call('talent', 'verifyCode', { phone, purpose: 'reset', code }),
    ).rejects.toMatchObject({ code: 'CODE_EXPIRED' })
  })

  it('who asks for many numbers is stopped until a time that is told (A14, O8)', async () => {
    const person = visitor()
    for (let index = 0; index < 10; index += 1)
      await person.call('talent', 'checkPhone', { phone: `1390000${1000 + index}` })
    const refused = person.call('talent', 'checkPhone', { phone: certified().phone })
    await expect(refused).rejects.toMatchObject({ code: 'RATE_LIMITED' })
    await currentCloud().clock.advance(11 * 60_000)
    await person.call('talent', 'checkPhone', { phone: certified().phone })
  })

  it('what is typed for a number is refused by name (A14)', async () => {
    for (const [phone, code] of [
      ['', 'REQUIRED'],
      ['1390571910', 'PHONE_FORMAT'],
      ['0571-88880000', 'PHONE_FORMAT'],
    ] as const)
      await expect(visitor().call('talent', 'checkPhone', { phone })).rejects.toMatchObject({
        code: 'VALIDATION_FAILED',
        issues: [{ path: 'phone', code }],
      })
  })

  it('signing out ends this WeChat’s sign-in only (A14)', async () => {
    const person = await signedInCertified()
    const other = visitor()
    await other.call('talent', 'signIn', { phone: person.phone, password: CERTIFIED_PASSWORD })
    await person.call('talent', 'signOut', {})
    await expect(person.call('talent', 'getMyCard', {})).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
    expect(await other.call('talent', 'getMyCard', {})).toMatchObject({ name: '叶青禾' })
  })
})

describe('a changed phone number', () => {
  const change = (phone: string, certifiedPersonId = 'cp_JL100238') =>
    runUseCase('cloudfunctions/talent/change-roster-phone.ts', 'changeRosterPhone', [
      [{ certifiedPersonId, phone, by: { accountId: 'acc_zhou_yan', name: '周砚' }, at: new Date() }],
    ])

  it('the old number opens nothing, the new one is bound by code; twice changes nothing (A14)', async () => {
    const person = await signedInCertified()
    await change(STRANGER_PHONE)
    await expect(person.call('talent', 'getMyCard', {})).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
    expect(await person.call('talent', 'checkPhone', { phone: person.phone })).toEqual({
      way: 'not_in_roster',
    })
    await expect(
      person.call('talent', 'signIn', { phone: person.phone, password: CERTIFIED_PASSWORD }),
    ).rejects.toMatchObject({ code: 'PASSWORD_WRONG' })
    expect(await person.call('talent', 'checkPhone', { phone: STRANGER_PHONE })).toEqual({ way: 'code' })
    await bindPhone(person, NEW_PASSWORD, STRANGER_PHONE)
    await change(STRANGER_PHONE)
    expect(await person.call('talent', 'getMyCard', {})).toMatchObject({ phoneMasked: '139****1111' })
    const audits = await currentCloud().documents<{ action: string; after: string }>('audit_entries')
    expect(audits.map(({ action, after }) => [action, after])).toEqual([
      ['talent.changeRosterPhone', '"139****1111"'],
    ])
  })

  it('a number that somebody else of the roster has is refused (A14)', async () => {
    expect(await change(unboundCertified().phone)).toMatchObject([
      { code: 'VALIDATION_FAILED', details: { issues: [{ path: 'phone', code: 'TAKEN' }] } },
    ])
    expect(await change(STRANGER_PHONE, 'cp_nobody')).toMatchObject([{ code: 'NOT_FOUND' }])
  })

  it('a proof for a number that has left the roster binds nobody (A14)', async () => {
    const person = unboundCertified()
    const proof = await proofFor(person, person.phone, 'bind')
    await runUseCase('test/support/change-document.ts', 'changeDocument', [
      ['certified_people', 'cp_JL100417', { phoneHash: 'of another number' }],
    ])
    await expect(
      person.call('talent', 'bindPhone', { proof, password: NEW_PASSWORD, consents: CONSENTS }),
    ).rejects.toMatchObject({ code: 'PROOF_EXPIRED' })
  })
})

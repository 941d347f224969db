import { visitor, type Actor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { newWechatUser, registeredCandidate } from '../../support/factories'
import {
  aMinuteLater,
  passOwner,
  QUESTIONS,
  questionsWith,
  signIn,
  type Pass,
} from '../../support/pass-steps'
import { textedCode, textsTo } from '../../support/texted-code'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const MINUTE_MS = 60_000
const NEW_PASSWORD = 'Xinmima#27'

const answer = (person: Actor, { userName }: Pick<Pass, 'userName'>, answers: string[]) =>
  person.call('account', 'answerRecoveryQuestions', { userName, answers })
const reset = (person: Actor, proofs: { phone?: string; answers?: string; staff?: string }) =>
  person.call('account', 'resetPassword', { proofs, password: NEW_PASSWORD })

async function byPhone(person: Actor, { userName, phone }: Pass) {
  await person.call('account', 'sendRecoveryCode', { userName, phone })
  return person.call('account', 'checkRecoveryCode', { userName, phone, code: await textedCode(phone) })
}

describe('密保问题', () => {
  it('the right answers, however they are written, lead to a new password (A6)', async () => {
    const { pass } = await passOwner()
    const person = visitor()
    expect(await person.call('account', 'getRecoveryQuestions', pass)).toEqual({ questions: QUESTIONS })
    const { proof, factorsNeeded } = await answer(person, pass, [' 周 老师。', '江临第一小学'])
    expect(factorsNeeded).toBe(1)
    await reset(person, { answers: proof })
    await expect(signIn(person, pass)).rejects.toMatchObject({ code: 'PASSWORD_WRONG' })
    await expect(signIn(person, { ...pass, password: NEW_PASSWORD })).resolves.toMatchObject({
      userName: pass.userName,
    })
  })

  it('one wrong answer is wrong, and which one is not told (A6)', async () => {
    const { pass } = await passOwner()
    for (const answers of [
      ['周老师', '别处小学'],
      ['李老师', '江临第一小学'],
      ['江临第一小学', '周老师'],
      ['', ''],
    ])
      await expect(answer(visitor(), pass, answers)).rejects.toMatchObject({ code: 'ANSWERS_WRONG' })
  })

  it('five tries in 24 hours, from whatever WeChats; the next day they work again (A6)', async () => {
    const { pass } = await passOwner()
    for (let time = 0; time < 5; time++)
      await expect(answer(visitor(), pass, ['不知道', '不知道'])).rejects.toMatchObject({
        code: 'ANSWERS_WRONG',
      })
    await expect(answer(visitor(), pass, pass.answers)).rejects.toMatchObject({ code: 'RATE_LIMITED' })
    await expect(byPhone(visitor(), pass)).resolves.toMatchObject({ factorsNeeded: 1 })
    await currentCloud().clock.advance(24 * 60 * MINUTE_MS + 1)
    await expect(answer(visitor(), pass, pass.answers)).resolves.toMatchObject({ factorsNeeded: 1 })
  })

  it('a name that nobody has is asked, refused and limited like any other (A6)', async () => {
    const nobody = { userName: 'nobody-here' }
    const { questions } = await visitor().call('account', 'getRecoveryQuestions', nobody)
    expect(new Set(questions).size).toBe(2)
    for (const userName of ['nobody-here', ' NOBODY-here '])
      expect(await visitor().call('account', 'getRecoveryQuestions', { userName })).toEqual({ questions })
    const others = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        visitor().call('account', 'getRecoveryQuestions', { userName: `nobody-${index}` }),
      ),
    )
    expect(new Set(others.map((one) => one.questions.join())).size).toBeGreaterThan(3)
    for (let time = 0; time < 5; time++)
      await expect(answer(visitor(), nobody, ['甲乙', '丙丁'])).rejects.toMatchObject({
        code: 'ANSWERS_WRONG',
      })
    await expect(answer(visitor(), nobody, ['甲乙', '丙丁'])).rejects.toMatchObject({ code: 'RATE_LIMITED' })
  })

  it('are changed with the password only; the old answers are forgotten (A6)', async () => {
    const { person, pass } = await passOwner()
    const change = (password: string) =>
      person.call('account', 'changeQuestions', { password, questions: questionsWith(['新老师', '新小学']) })
    await expect(change('Falsch#2026')).rejects.toMatchObject({ code: 'PASSWORD_WRONG' })
    await change(pass.password)
    await expect(answer(visitor(), pass, pass.answers)).rejects.toMatchObject({ code: 'ANSWERS_WRONG' })
    await expect(answer(visitor(), pass, ['新老师', '新小学'])).resolves.toBeDefined()
  })
})

describe('短信', () => {
  it('a code to the account’s phone leads to a new password, unlocks the name and ends every sign-in (A6)', async () => {
    const { person: owner, pass } = await passOwner()
    const person = visitor()
    for (let time = 0; time < 5; time++)
      await signIn(person, { ...pass, password: 'Falsch#2026' }).catch((error: unknown) => error)
    await expect(signIn(person, pass)).rejects.toMatchObject({ code: 'SIGN_IN_LOCKED' })
    const { proof } = await byPhone(person, pass)
    await reset(person, { phone: proof })
    expect((await owner.call('account', 'getSession', {})).account).toBeNull()
    await expect(signIn(person, { ...pass, password: NEW_PASSWORD })).resolves.toBeDefined()
    expect((await person.call('message', 'list', {})).items[0]).toMatchObject({ kind: 'password_reset' })
  })

  it('nothing is texted when name and number do not belong together, and the answer is the same (A6)', async () => {
    const { pass } = await passOwner()
    const { pass: other } = await passOwner()
    const before = (await textsTo(other.phone)).length
    const strangers = [
      { userName: pass.userName, phone: other.phone },
      { userName: 'nobody-here', phone: '13700001234' },
    ]
    for (const { userName, phone } of strangers) {
      const person = visitor()
      const answered = await person.call('account', 'sendRecoveryCode', { userName, phone })
      expect(Object.keys(answered).sort()).toEqual(['expiresAt', 'resendAt'])
      await expect(
        person.call('account', 'checkRecoveryCode', { userName, phone, code: '123456' }),
      ).rejects.toMatchObject({ code: 'CODE_WRONG', details: { triesLeft: 4 } })
    }
    expect(await textsTo(other.phone)).toHaveLength(before)
    expect(await textsTo('13700001234')).toEqual([])
  })

  it('a code is good on the WeChat that asked for it, for five minutes, once (A6)', async () => {
    const { pass } = await passOwner()
    const { userName, phone } = pass
    const check = async (person: Actor) =>
      person.call('account', 'checkRecoveryCode', { userName, phone, code: await textedCode(phone) })
    const person = visitor()
    await person.call('account', 'sendRecoveryCode', { userName, phone })
    await expect(check(visitor())).rejects.toMatchObject({ code: 'CODE_EXPIRED' })
    await check(person)
    await expect(check(person)).rejects.toMatchObject({ code: 'CODE_EXPIRED' })
    await aMinuteLater()
    await person.call('account', 'sendRecoveryCode', { userName, phone })
    await currentCloud().clock.advance(5 * MINUTE_MS)
    await expect(check(person)).rejects.toMatchObject({ code: 'CODE_EXPIRED' })
  })
})

describe('what was proved', () => {
  it('is good for ten minutes, once, on this WeChat; a bad password does not cost it (A6)', async () => {
    const { pass } = await passOwner()
    const person = visitor()
    const { proof: answers } = await answer(person, pass, pass.answers)
    await expect(
      person.call('account', 'resetPassword', { proofs: { answers }, password: 'short' }),
    ).rejects.toMatchObject({ issues: [{ path: 'password', code: 'PASSWORD_LENGTH' }] })
    for (const wrong of [reset(visitor(), { answers }), reset(person, { phone: answers }), reset(person, {})])
      await expect(wrong).rejects.toMatchObject({ code: 'PROOF_EXPIRED' })
    await reset(person, { answers })
    await expect(reset(person, { answers })).rejects.toMatchObject({ code: 'PROOF_EXPIRED' })
    const { proof: late } = await answer(person, pass, pass.answers)
    await currentCloud().clock.advance(10 * MINUTE_MS)
    await expect(reset(person, { answers: late })).rejects.toMatchObject({ code: 'PROOF_EXPIRED' })
  })

  it('two different ones are needed where the owner wants that (A6)', async () => {
    const { person: owner, pass } = await passOwner()
    await owner.call('account', 'setFactorsNeeded', { password: pass.password, factorsNeeded: 2 })
    expect(await owner.call('account', 'getSecurity', {})).toMatchObject({ factorsNeeded: 2 })
    const person = visitor()
    const first = await answer(person, pass, pass.answers)
    expect(first.factorsNeeded).toBe(2)
    await expect(reset(person, { answers: first.proof })).rejects.toMatchObject({ code: 'PROOF_EXPIRED' })
    const { proof: answers } = await answer(person, pass, pass.answers)
    const { proof: phone } = await byPhone(person, pass)
    await reset(person, { answers, phone })
    await expect(signIn(person, { ...pass, password: NEW_PASSWORD })).resolves.toBeDefined()
  })

  it('of two accounts opens neither (A6)', async () => {
    const [one, other] = [await passOwner(), await passOwner()]
    const person = visitor()
    const { proof: answers } = await answer(person, one.pass, one.pass.answers)
    const { proof: phone } = await byPhone(person, other.pass)
    await expect(reset(person, { answers, phone })).rejects.toMatchObject({ code: 'PROOF_EXPIRED' })
    await expect(signIn(person, one.pass)).resolves.toBeDefined()
  })

  it('an account without questions is asked as one that does not exist (A6)', async () => {
    await registeredCandidate()
    const person = await newWechatUser()
    await person.call('account', 'signIn', {})
    expect(await person.call('account', 'getSecurity', {})).toMatchObject({ userName: null, questions: [] })
    await expect(
      person.call('account', 'setFactorsNeeded', { password: 'Falsch#2026', factorsNeeded: 2 }),
    ).rejects.toMatchObject({ code: 'PASSWORD_WRONG' })
  })
})

import fc from 'fast-check'
import type { AccountRecord } from '../../../cloudfunctions/_shared/account-record'
import { visitor, type Actor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { aMinuteLater, passOwner, signIn, type Pass } from '../../support/pass-steps'
import { RouteError } from '../../support/route-error'
import { textedCode } from '../../support/texted-code'

beforeAll(startCloud)
afterAll(stopCloud)

const RUNS = 8
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const PASSWORDS = ['Jianglin#26', 'Xinmima#27', 'Disan#2028']

/** Who acts: the owner on the own phone and on a second one, and a stranger who knows the user name but no secret. */
const ACTORS = ['own', 'second', 'stranger'] as const
const STEPS = [
  'signIn',
  'wrongPassword',
  'signOut',
  'bind',
  'unbind',
  'recoverByAnswers',
  'guessAnswers',
  'recoverByPhone',
  'guessCode',
  'wait',
] as const
type Step = (typeof STEPS)[number]

/** What the owner knows; a stranger acts with guesses in its place. */
interface Knowledge {
  pass: Pass
  own: Actor
  second: Actor
  stranger: Actor
}

const REFUSALS =
  /^(PASSWORD_WRONG|SIGN_IN_LOCKED|RATE_LIMITED|NOT_SIGNED_IN|STATE_CONFLICT|ANSWERS_WRONG|CODE_WRONG|CODE_EXPIRED|VALIDATION_FAILED|WECHAT_TAKEN)$/

/** Takes one step; a refusal is part of life, anything else is not. */
async function take(
  step: Step,
  who: (typeof ACTORS)[number],
  known: Knowledge,
  password: string,
): Promise<void> {
  const person = known[who]
  const rightful = who !== 'stranger'
  const { pass } = known
  const say = (right: string) => (rightful ? right : 'Geraten#2026')
  const reset = async (proofs: { answers?: string; phone?: string }) => {
    await person.call('account', 'resetPassword', { proofs, password })
    if (rightful) pass.password = password
  }
  const steps: Record<Step, () => Promise<unknown>> = {
    signIn: () => signIn(person, { ...pass, password: say(pass.password) }),
    wrongPassword: () => signIn(person, { ...pass, password: 'Falsch#2026' }),
    signOut: () => person.call('account', 'signOut', {}),
    bind: () => person.call('account', 'bindWechat', {}),
    async unbind() {
      await person.call('account', 'sendConfirmCode', { step: 'unbind' })
      const code = rightful ? await textedCode(pass.phone) : '123456'
      await person.call('account', 'unbindWechat', { password: say(pass.password), code })
    },
    async recoverByAnswers() {
      const answers = rightful ? pass.answers : ['不知道', '不知道']
      const { userName } = pass
      await reset({
        answers: (await person.call('account', 'answerRecoveryQuestions', { userName, answers })).proof,
      })
    },
    guessAnswers: () =>
      person.call('account', 'answerRecoveryQuestions', {
        userName: pass.userName,
        answers: ['甲乙', '丙丁'],
      }),
    async recoverByPhone() {
      const { userName, phone } = pass
      await person.call('account', 'sendRecoveryCode', { userName, phone })
      const code = rightful ? await textedCode(phone) : '123456'
      await reset({
        phone: (await person.call('account', 'checkRecoveryCode', { userName, phone, code })).proof,
      })
    },
    guessCode: () =>
      person.call('account', 'checkRecoveryCode', {
        userName: pass.userName,
        phone: pass.phone,
        code: '654321',
      }),
    wait: () => currentCloud().clock.advance(16 * MINUTE_MS),
  }
  try {
    await steps[step]()
  } catch (error) {
    if (!(error instanceof RouteError)) throw error
    expect(error.code).toMatch(REFUSALS)
  }
}

const accountId = async (person: Actor) => (await person.call('account', 'getSession', {})).account?.accountId

describe('random histories of a way in', () => {
  it('a stranger never gets in, and the rightful person always can a day later (A5, A6)', async () => {
    const step = fc.record({
      step: fc.constantFrom(...STEPS),
      who: fc.constantFrom(...ACTORS),
      password: fc.constantFrom(...PASSWORDS),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (history) => {
        await currentCloud().resetTo(DEMO_WORLD)
        const { person: own, pass } = await passOwner()
        const known: Knowledge = { own, pass, second: visitor(), stranger: visitor() }
        const id = (await accountId(own))!
        for (const { step, who, password } of history) {
          await take(step, who, known, password)
          expect(await accountId(known.stranger)).not.toBe(id)
          const stored = (await currentCloud().documents<AccountRecord>('accounts')).find(
            (one) => one._id === id,
          )!
          expect([own.openid, known.second.openid, `none:${id}`]).toContain(stored.openid)
        }

        await currentCloud().clock.advance(DAY_MS)
        await aMinuteLater()
        expect((await signIn(own, pass)).accountId).toBe(id)
        const { userName, answers } = pass
        const { proof } = await visitor().call('account', 'answerRecoveryQuestions', { userName, answers })
        expect(proof).not.toBe('')
      }),
      { numRuns: RUNS, endOnFailure: true },
    )
  }, 900_000)
})

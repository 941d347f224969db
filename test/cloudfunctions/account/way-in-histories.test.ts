import fc from 'fast-check'
import type { AccountRecord } from '../../../cloudfunctions/_shared/account-record'
import { maskPhone } from '../../../cloudfunctions/_shared/mask'
import { visitor, type Actor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { newWechatUser } from '../../support/factories'
import {
  aMinuteLater,
  inventedPass,
  passOwner,
  provenPhone,
  signIn,
  type Pass,
} from '../../support/pass-steps'
import { ask } from '../../support/request-steps'
import { RouteError } from '../../support/route-error'
import { textedCode } from '../../support/texted-code'

beforeAll(startCloud)
afterAll(stopCloud)

const RUNS = 8
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const PASSWORDS = ['Jianglin#26', 'Xinmima#27', 'Disan#2028']

/**
 * Who acts: the owner on the own phone and on a second one, a thief who has seen the password and the ID number, and a
 * stranger who knows the user name but no secret.
 */
const ACTORS = ['own', 'second', 'thief', 'stranger'] as const
const THIEF_PHONE = '13905710666'
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
  'changePassword',
  'changePhone',
  'transfer',
  'cancel',
  'wait',
] as const
type Step = (typeof STEPS)[number]

/** What the owner knows; the others act with guesses in its place. */
interface Knowledge {
  pass: Pass
  /** The password as the thief knows it. */
  stolen: string
  own: Actor
  second: Actor
  thief: Actor
  stranger: Actor
}

const REFUSALS =
  /^(PASSWORD_WRONG|SIGN_IN_LOCKED|RATE_LIMITED|NOT_SIGNED_IN|STATE_CONFLICT|ANSWERS_WRONG|CODE_WRONG|CODE_EXPIRED|VALIDATION_FAILED|WECHAT_TAKEN|BOUND_WECHAT_ONLY|NOT_FOUND|REQUEST_EXISTS)$/

/** Takes one step; a refusal is part of life, anything else is not. */
async function take(
  step: Step,
  who: (typeof ACTORS)[number],
  known: Knowledge,
  password: string,
): Promise<void> {
  const person = known[who]
  const rightful = who === 'own' || who === 'second'
  const { pass } = known
  const passwords = {
    own: pass.password,
    second: pass.password,
    thief: known.stolen,
    stranger: 'Geraten#2026',
  }
  const mine = passwords[who]
  const reset = async (proofs: { answers?: string; phone?: string }) => {
    await person.call('account', 'resetPassword', { proofs, password })
    if (rightful) pass.password = password
  }
  const steps: Record<Step, () => Promise<unknown>> = {
    signIn: () => signIn(person, { ...pass, password: mine }),
    wrongPassword: () => signIn(person, { ...pass, password: 'Falsch#2026' }),
    signOut: () => person.call('account', 'signOut', {}),
    async bind() {
      await person.call('account', 'sendConfirmCode', { step: 'bind' }).catch(() => {})
      const code = rightful ? await textedCode(pass.phone) : '123456'
      await person.call('account', 'bindWechat', { code })
    },
    async unbind() {
      await person.call('account', 'sendConfirmCode', { step: 'unbind' })
      const code = rightful ? await textedCode(pass.phone) : '123456'
      await person.call('account', 'unbindWechat', { password: mine, code })
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
    async changePassword() {
      await person.call('account', 'changePassword', { currentPassword: mine, password })
      if (rightful) pass.password = password
      else known.stolen = password
    },
    async changePhone() {
      const phone = rightful ? inventedPass().phone : THIEF_PHONE
      await person.call('account', 'verifyPhoneCode', await provenPhone(person, phone))
      if (rightful) pass.phone = phone
    },
    async transfer() {
      const identity = { name: '安若素', idType: 'resident_id', idNumber: pass.idNumber }
      const { requestId } = await ask(person, 'account_transfer', identity)
      await person.call('request', 'confirmTransfer', { requestId })
    },
    // For the owner it is the end of the account, not of the history.
    cancel: () =>
      rightful ? Promise.resolve() : person.call('account', 'cancelAccount', { password: mine }),
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
  it('a stranger never gets in, a thief never gets the account, and the rightful person is back in a day later (A5, A6)', async () => {
    const step = fc.record({
      step: fc.constantFrom(...STEPS),
      who: fc.constantFrom(...ACTORS, 'own' as const, 'thief' as const, 'thief' as const),
      password: fc.constantFrom(...PASSWORDS),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (history) => {
        await currentCloud().resetTo(DEMO_WORLD)
        const { person: own, pass } = await passOwner()
        const [second, thief, stranger] = [visitor(), await newWechatUser(), visitor()]
        const known: Knowledge = { own, pass, stolen: pass.password, second, thief, stranger }
        const id = (await accountId(own))!
        await signIn(thief, pass)
        for (const { step, who, password } of history) {
          await take(step, who, known, password)
          expect(await accountId(known.stranger)).not.toBe(id)
          const stored = (await currentCloud().documents<AccountRecord>('accounts')).find(
            (one) => one._id === id,
          )!
          expect([own.openid, second.openid, `none:${id}`]).toContain(stored.openid)
          expect(stored.phoneMasked).toBe(maskPhone(known.pass.phone))
        }

        await currentCloud().clock.advance(DAY_MS)
        await aMinuteLater()
        const { userName, answers } = pass
        const shown = await own.call('account', 'answerRecoveryQuestions', { userName, answers })
        await own.call('account', 'resetPassword', {
          proofs: { answers: shown.proof },
          password: 'Huilai#2029',
        })
        expect((await signIn(own, { userName, password: 'Huilai#2029' })).accountId).toBe(id)
      }),
      { numRuns: RUNS, endOnFailure: true },
    )
  }, 900_000)
})

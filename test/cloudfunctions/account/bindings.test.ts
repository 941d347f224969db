import type { AccountRecord } from '../../../cloudfunctions/_shared/account-record'
import type { WechatBinding } from '../../../cloudfunctions/account/contract'
import { visitor, type Actor } from '../../support/actors'
import { startDraft } from '../../support/application-steps'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { newWechatUser, registeredCandidate } from '../../support/factories'
import {
  aMinuteLater,
  bind,
  inventedPass,
  passOwner,
  provenPhone,
  questionsWith,
  registerPass,
  signIn,
  type Pass,
} from '../../support/pass-steps'
import { textedCode } from '../../support/texted-code'

beforeAll(startCloud)
afterAll(stopCloud)

/** What stands on this WeChat before somebody signs in to the pass account by password. */
const HERE = {
  nothing: async () => visitor(),
  'an empty account': async () => {
    const person = await newWechatUser()
    await person.call('account', 'signIn', {})
    return person
  },
  'an account in use': () => registeredCandidate({ name: '原主人' }),
  'an account in use with a login': async () => {
    const person = await registeredCandidate({ name: '原主人' })
    const { userName, password, answers } = inventedPass()
    await person.call('account', 'setLogin', { userName, password, questions: questionsWith(answers) })
    return person
  },
} satisfies Record<string, () => Promise<Actor>>

const EVENTS = [
  'bindWechat',
  'unbindWechat',
  'signOut',
  'startApplication',
  'changePhone',
  'cancelAccount',
  'resetPassword',
] as const
type Event = (typeof EVENTS)[number]

/** For each binding of the pass account and each state of this WeChat: what an event comes to, and the binding then. */
const TABLE: Record<
  Event,
  (before: WechatBinding, here: keyof typeof HERE) => [outcome: string, after: WechatBinding | 'gone']
> = {
  bindWechat(before, here) {
    if (before === 'this') return ['OK', 'this']
    if (before === 'other') return ['STATE_CONFLICT', 'other']
    return here.startsWith('an account in use') ? ['WECHAT_TAKEN', 'none'] : ['OK', 'this']
  },
  unbindWechat: () => ['OK', 'none'],
  signOut: (before) => ['OK', before],
  startApplication: (before) => [before === 'this' ? 'OK' : 'WECHAT_NOT_BOUND', before],
  changePhone: (before) => [before === 'this' ? 'OK' : 'BOUND_WECHAT_ONLY', before],
  cancelAccount: (before) => (before === 'this' ? ['OK', 'gone'] : ['BOUND_WECHAT_ONLY', before]),
  resetPassword: (before) => ['OK', before],
}

const STATES = Object.keys(HERE).flatMap((here) =>
  (['none', 'this', 'other'] as const)
    .filter((before) => before !== 'this' || !here.startsWith('an account in use'))
    .map((before) => [before, here as keyof typeof HERE] as const),
)

const recordOf = async ({ userName }: Pass): Promise<AccountRecord | undefined> =>
  (await currentCloud().documents<AccountRecord>('accounts')).find((one) => one.userName === userName)

async function bindingOf(pass: Pass, { openid: here }: Actor): Promise<WechatBinding | 'gone'> {
  const account = await recordOf(pass)
  if (!account) return 'gone'
  if (account.openid === here) return 'this'
  return account.openid === `none:${account._id}` ? 'none' : 'other'
}

async function prepare(before: WechatBinding, here: Actor): Promise<Pass> {
  const pass = await registerPass(await newWechatUser())
  if (before === 'other') {
    const owner = visitor()
    await signIn(owner, pass)
    await bind(owner, pass)
  }
  await signIn(here, pass)
  if (before === 'this') await bind(here, pass)
  return pass
}

async function happen(event: Event, here: Actor, pass: Pass): Promise<void> {
  if (event === 'startApplication') await startDraft(here)
  else if (event === 'bindWechat') await bind(here, pass)
  else if (event === 'unbindWechat') {
    await here.call('account', 'sendConfirmCode', { step: 'unbind' })
    await here.call('account', 'unbindWechat', {
      password: pass.password,
      code: await textedCode(pass.phone),
    })
  } else if (event === 'changePhone') {
    await here.call('account', 'verifyPhoneCode', await provenPhone(here, inventedPass().phone))
  } else if (event === 'cancelAccount') {
    await here.call('account', 'cancelAccount', { password: pass.password })
  } else if (event === 'resetPassword') await reset(here, pass)
  else await here.call('account', event, {})
}

async function reset(here: Actor, { userName, answers }: Pass): Promise<void> {
  const { proof } = await here.call('account', 'answerRecoveryQuestions', { userName, answers })
  await here.call('account', 'resetPassword', { proofs: { answers: proof }, password: 'Xinmima#27' })
}

describe.each(STATES)('an account bound to %s, on a WeChat with %s', (before, state) => {
  const world = `${before}-${state}`
  let here: Actor
  let pass: Pass
  beforeAll(async () => {
    await currentCloud().resetTo(DEMO_WORLD)
    here = await HERE[state]()
    pass = await prepare(before, here)
    await aMinuteLater()
    await currentCloud().snapshot(world)
  })
  beforeEach(() => currentCloud().resetTo(world))

  it.each(EVENTS)('%s (A5)', async (event) => {
    const [outcome, after] = TABLE[event](before, state)
    const result = await happen(event, here, pass).then(
      () => 'OK',
      ({ code }: { code: string }) => code,
    )
    expect(result).toBe(outcome)
    expect(await bindingOf(pass, here)).toBe(after)
  })
})

describe('what a binding means', () => {
  beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

  it('the bound WeChat needs no password; the empty account that was there is gone (A1, A5)', async () => {
    const here = await HERE['an empty account']()
    const pass = await prepare('this', here)
    await here.call('account', 'signOut', {})
    expect((await here.call('account', 'getSession', {})).account).toMatchObject({
      userName: pass.userName,
      wechat: 'this',
    })
    const accounts = await currentCloud().documents<AccountRecord>('accounts')
    expect(accounts.filter(({ openid }) => openid === here.openid)).toHaveLength(1)
  })

  it('a WeChat that is taken says whether its own account can be unbound at once (A5)', async () => {
    for (const [state, hasLogin] of [
      ['an account in use', false],
      ['an account in use with a login', true],
    ] as const) {
      const here = await HERE[state]()
      const pass = await prepare('none', here)
      await expect(bind(here, pass)).rejects.toMatchObject({
        code: 'WECHAT_TAKEN',
        details: { hasLogin },
      })
    }
  })

  it('unbinding signs every WeChat out but the one that unbinds from elsewhere (A5)', async () => {
    const owner = visitor()
    const pass = await prepare('this', owner)
    const elsewhere = visitor()
    await signIn(elsewhere, pass)
    await owner.call('account', 'unbindWechat', { password: pass.password })
    for (const person of [owner, elsewhere])
      expect((await person.call('account', 'getSession', {})).account).toBeNull()

    await signIn(owner, pass)
    await bind(owner, pass)
    await signIn(elsewhere, pass)
    await aMinuteLater()
    await happen('unbindWechat', elsewhere, pass)
    expect((await owner.call('account', 'getSession', {})).account).toBeNull()
    await expect(elsewhere.call('account', 'bindWechat', {})).resolves.toMatchObject({ wechat: 'this' })
  })

  it('from another WeChat a password alone does not unbind (A5)', async () => {
    const owner = visitor()
    const pass = await prepare('this', owner)
    const elsewhere = visitor()
    await signIn(elsewhere, pass)
    const unbind = (code?: string) =>
      elsewhere.call('account', 'unbindWechat', { password: pass.password, ...(code ? { code } : {}) })
    await expect(unbind()).rejects.toMatchObject({ issues: [{ path: 'code', code: 'REQUIRED' }] })
    await expect(unbind('000000')).rejects.toMatchObject({ code: 'CODE_EXPIRED' })
    await expect(owner.call('account', 'unbindWechat', { password: 'Falsch#2026' })).rejects.toMatchObject({
      code: 'PASSWORD_WRONG',
    })
    expect((await owner.call('account', 'getSession', {})).account?.wechat).toBe('this')
  })

  it('two WeChats that bind at the same moment: one of them has it (A5)', async () => {
    const { person, pass } = await passOwner()
    const other = visitor()
    await signIn(other, pass)
    await other.call('account', 'sendConfirmCode', { step: 'bind' })
    const code = await textedCode(pass.phone)
    const outcomes = await Promise.allSettled([
      person.call('account', 'bindWechat', {}),
      other.call('account', 'bindWechat', { code }),
    ])
    const refusals = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
    expect(refusals).toEqual(['STATE_CONFLICT'])
  })

  it('the owner is told when the binding changes and the password is reset (A5, A6)', async () => {
    const owner = visitor()
    const pass = await prepare('this', owner)
    const { items } = await owner.call('message', 'list', {})
    expect(items[0]).toMatchObject({ kind: 'wechat_bound', link: '/packages/account/security/security' })
    await owner.call('account', 'unbindWechat', { password: pass.password })
    await signIn(owner, pass)
    expect((await owner.call('message', 'list', {})).items[0]).toMatchObject({ kind: 'wechat_unbound' })
  })
})

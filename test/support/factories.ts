import { checkDigitOf } from '../../cloudfunctions/_shared/domain/check-digit-number'
import type { ConsentingKind } from '../../cloudfunctions/account/contract'
import { actor, type Actor } from './actors'
import { currentCloud } from './cloud'

let counter = 0

/** A number that no other call of this test file gives. */
export const nextNumber = (): number => (counter += 1)

/** An ID number of a region that was never given out, with a check digit that fits. */
export function inventedIdNumber({ bornOn = '1995-06-15', sequence = nextNumber() } = {}): string {
  const digits = `339900${bornOn.replaceAll('-', '')}${String(sequence % 1000).padStart(3, '0')}`
  return digits + checkDigitOf(digits)
}

/** The consents that 完善信息 asks for, for the texts in force. */
export async function currentConsents(person: Actor) {
  const { policies } = await person.call('account', 'listPolicies', {})
  const version = (kind: string) => policies.find((policy) => policy.kind === kind)?.version ?? ''
  return { privacy: version('privacy'), agreement: version('agreement'), sensitive_data: version('privacy') }
}

/** Agrees to everything that is asked of somebody who is signed in, as the pages do. */
export async function agree(person: Actor, as: ConsentingKind = 'account'): Promise<void> {
  const { kinds } = await person.call('account', 'listOutdatedConsents', { as })
  if (!kinds.length) return
  const given = await Promise.all(
    kinds.map(async (kind) => {
      const policyKind = kind === 'sensitive_data' ? 'privacy' : kind
      return [kind, (await person.call('account', 'getPolicy', { kind: policyKind })).version] as const
    }),
  )
  await person.call('account', 'acceptPolicies', { as, consents: Object.fromEntries(given) })
}

/** A WeChat user that the local WeChat knows, without an account. */
export async function newWechatUser(nickname = '新用户'): Promise<Actor> {
  const phone = `139${String(10_000_000 + nextNumber())}`
  const response = await currentCloud().http('/wechat/users', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ nickname, phone }),
  })
  const { user } = (await response.json()) as { user: { openid: string; phone: string } }
  return actor(user.openid, user.phone)
}

/** Somebody with an account who has agreed to the texts, and a phone number, but no profile. */
export async function signedInUser(): Promise<Actor> {
  const person = await newWechatUser()
  await person.call('account', 'signIn', {})
  await agree(person)
  await person.call('account', 'authorizePhone', { code: await person.phoneCode() })
  return person
}

/** A new candidate with a complete profile. */
export async function registeredCandidate({
  name = '考生',
  nameFallback = '',
  idNumber = inventedIdNumber(),
} = {}): Promise<Actor> {
  const person = await signedInUser()
  await person.call('account', 'saveProfile', {
    name,
    nameFallback,
    idType: 'resident_id',
    idNumber,
    email: `candidate${nextNumber()}@example.com`,
  })
  return person
}

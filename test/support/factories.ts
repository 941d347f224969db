import { checkDigitOf } from '../../cloudfunctions/_shared/domain/check-digit-number'
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
export async function currentConsents(person: Actor): Promise<{ privacy: string; agreement: string }> {
  const { policies } = await person.call('account', 'listPolicies', {})
  const version = (kind: string) => policies.find((policy) => policy.kind === kind)?.version ?? ''
  return { privacy: version('privacy'), agreement: version('agreement') }
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

/** Somebody with an account and a phone number, but no profile. */
export async function signedInUser(): Promise<Actor> {
  const person = await newWechatUser()
  await person.call('account', 'signIn', {})
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
    consents: await currentConsents(person),
    sensitiveDataConsent: true,
  })
  return person
}

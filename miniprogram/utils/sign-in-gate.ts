import type { ConsentingKind, ConsentKind, Session } from '../../cloudfunctions/account/contract'
import { api } from '../api/index'
import { knownSession } from './session'

/** How far a person must be known for what they want to do. */
export type SignInLevel = 'account' | 'profile'

let waiting: ((reached: true) => void) | null = null

const reaches = ({ account }: Session, level: SignInLevel) =>
  level === 'account' ? account !== null : Boolean(account?.profile)

/**
 * Asks for 授权登录 (and 完善信息) only now that an action needs it. Resolves when the person is back on the
 * page they came from, known well enough; a person who turns back is simply on that page again (B8, B11).
 */
export async function ensureSignedIn(level: SignInLevel): Promise<void> {
  const session = await knownSession()
  if (reaches(session, level)) return
  await new Promise<true>((resolve) => {
    waiting = resolve
    const page = session.account ? '/pages/profile/profile' : '/pages/sign-in/sign-in'
    void wx.navigateTo({ url: `${page}?level=${level}` })
  })
}

export const ensureAccount = (): Promise<void> => ensureSignedIn('account')
export const ensureProfile = (): Promise<void> => ensureSignedIn('profile')

/** What a phone number may be stored by. */
export const CONSENTS_FOR_PHONE: readonly ConsentKind[] = ['privacy', 'agreement']

/**
 * Asks to agree when a text has a new version, or was never agreed to (A11); resolves when all texts in force, or the
 * ones that are wanted, are agreed to. Ask before a page shows itself busy: who turns back is simply on it again.
 */
export async function ensureConsents(
  as: ConsentingKind = 'account',
  wanted?: readonly ConsentKind[],
): Promise<void> {
  const outdated = await outdatedOf(as)
  if (!outdated.some((kind) => !wanted || wanted.includes(kind))) return
  await new Promise<true>((resolve) => {
    waiting = resolve
    void wx.navigateTo({ url: `/packages/consent/agree/agree?as=${as}` })
  })
}

const outdatedOf = async (as: ConsentingKind): Promise<readonly ConsentKind[]> =>
  as === 'account'
    ? (await knownSession()).outdatedPolicies
    : (await api.account('listOutdatedConsents', { as })).kinds

/** The pages of the way in: they are left together. */
const WAY_IN = [
  'pages/sign-in/sign-in',
  'packages/account/sign-in/sign-in',
  'packages/account/binding/binding',
]

/** Goes back to the page from which somebody set out to sign in; home when there is none. */
export async function leaveSignIn(): Promise<void> {
  const topFirst = getCurrentPages().reverse()
  const delta = topFirst.findIndex(({ route }) => !WAY_IN.includes(route))
  if (delta > 0) await wx.navigateBack({ delta })
  else await wx.switchTab({ url: '/pages/home/home' })
  finishSignIn()
}

/** Called by the last page of the way in, after it has gone back. */
export function finishSignIn(): void {
  waiting?.(true)
  waiting = null
}

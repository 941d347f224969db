import type { Access, BusinessAccess, StaffRole } from './access'
import type { AccountRecord } from './account-record'
import { AppError } from './errors'
import type { SignInKind, SignInRecord } from './sign-ins/sign-in-record'

/** Who calls, as the platform and our own records say; nothing of it comes from the event. */
export interface Caller {
  openid: string
  /** For limits, which keep a hash of it, and for the audit log of staff (O1). */
  clientIp: string | null
  requestId: string
  /** The pass account this WeChat is signed in to, else the account bound to it; null before 授权登录. */
  account: AccountRecord | null
  /** As what this WeChat is signed in, for the routes that ask for it; null otherwise. */
  signIn: SignInRecord | null
}

export interface SignedInCaller extends Caller {
  account: AccountRecord
}

/** A certified person, institution or unit that is signed in on this WeChat. */
export interface BusinessCaller extends Caller {
  signIn: SignInRecord
}

/** The caller that a route's handler gets. */
export type CallerOf<A extends Access> = A extends 'public'
  ? Caller
  : A extends BusinessAccess
    ? BusinessCaller
    : SignedInCaller

const KINDS: Record<BusinessAccess, SignInKind> = {
  certified: 'certified',
  institution: 'institution',
  institution_arriving: 'institution',
  unit: 'unit',
  unit_arriving: 'unit',
}

const isBusiness = (access: Access): access is BusinessAccess =>
  typeof access === 'string' && Object.hasOwn(KINDS, access)

/** The kind of sign-in that a route asks for, or null. */
export const signInKindOf = (access: Access): SignInKind | null => (isBusiness(access) ? KINDS[access] : null)

/** True when the caller holds one of the roles; `admin` holds them all. */
export const hasRole = (caller: Caller, roles: readonly StaffRole[]): boolean =>
  caller.account?.staffRoles.some((role) => role === 'admin' || roles.includes(role)) ?? false

/** Refuses a caller that the route's access does not let in. */
export function requireAccess(access: Access, caller: Caller): void {
  if (access === 'public') return
  if (isBusiness(access)) return requireSignIn(access, caller)
  if (!caller.account) throw new AppError('NOT_SIGNED_IN')
  if (access === 'account') return
  if (access === 'profile') {
    if (!caller.account.profile) throw new AppError('PROFILE_REQUIRED')
    return
  }
  if (!hasRole(caller, access)) throw new AppError('FORBIDDEN')
}

function requireSignIn(access: BusinessAccess, { signIn }: Caller): void {
  const kind = KINDS[access]
  if (!signIn) throw new AppError('SIGN_IN_REQUIRED', { kind })
  if (signIn.arriving && access === kind) throw new AppError('ARRIVAL_UNFINISHED', { kind })
}

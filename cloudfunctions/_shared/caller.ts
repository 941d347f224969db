import type { StaffRole } from './access'
import type { AccountRecord } from './account-record'
import type { Access } from './access'
import { AppError } from './errors'

/** Who calls, as the platform and our own records say; nothing of it comes from the event. */
export interface Caller {
  openid: string
  requestId: string
  /** The account bound to this OPENID, or null before 授权登录. */
  account: AccountRecord | null
}

export interface SignedInCaller extends Caller {
  account: AccountRecord
}

/** True when the caller holds one of the roles; `admin` holds them all. */
export const hasRole = (caller: Caller, roles: readonly StaffRole[]): boolean =>
  caller.account?.staffRoles.some((role) => role === 'admin' || roles.includes(role)) ?? false

/** Refuses a caller that the route's access does not let in. */
export function requireAccess(access: Access, caller: Caller): void {
  if (access === 'public') return
  if (!caller.account) throw new AppError('NOT_SIGNED_IN')
  if (access === 'account') return
  if (access === 'profile') {
    if (!caller.account.profile) throw new AppError('PROFILE_REQUIRED')
    return
  }
  if (!hasRole(caller, access)) throw new AppError('FORBIDDEN')
}

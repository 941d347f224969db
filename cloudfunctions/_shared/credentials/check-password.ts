import type { Caller } from '../caller'
import { AppError } from '../errors'
import { clearLimits } from '../limits/clear-limits'
import { lockWhenFull } from '../limits/lock-when-full'
import { takeLimit } from '../limits/take-limit'
import type { SignInKind } from '../sign-ins/sign-in-record'
import { loginHashOf, wechatHashOf, type CredentialRecord } from './credential-record'
import { readCredential, readCredentialByLoginHash, updateCredential } from './credential-repository'
import { hashPassword, isOutdatedHash, verifyPassword } from './password-hash'
import { callerLimits, nameLimit } from './password-limits'

const KNOWN_WECHATS = 5

type PasswordCaller = Pick<Caller, 'openid' | 'clientIp'>

/**
 * Checks a name and its password. `PASSWORD_WRONG` is the same, and takes as long, for a name that nobody has.
 * `SIGN_IN_LOCKED` with `retryAt` after five failures, for 15 minutes. `PASSWORD_EXPIRED` for an initial password that
 * was not used in time. A hash with outdated parameters is made anew.
 */
export async function checkPassword(options: {
  kind: SignInKind
  loginName: string
  password: string
  caller: PasswordCaller
}): Promise<CredentialRecord> {
  const { kind, loginName, password, caller } = options
  const loginHash = loginHashOf(kind, loginName)
  return check(await readCredentialByLoginHash(loginHash), loginHash, password, caller)
}

/** Asks somebody who is signed in for the password again, before something that cannot be taken back. */
export async function checkOwnPassword(options: {
  kind: SignInKind
  subjectId: string
  password: string
  caller: PasswordCaller
}): Promise<CredentialRecord> {
  const { kind, subjectId, password, caller } = options
  const credential = await readCredential(kind, subjectId)
  return check(credential, credential?.loginHashes[0] ?? subjectId, password, caller)
}

async function check(
  credential: CredentialRecord | null,
  loginHash: string,
  password: string,
  caller: PasswordCaller,
): Promise<CredentialRecord> {
  const limit = nameLimit(loginHash, credential, caller)
  for (const one of [...callerLimits(caller), limit]) await takeLimit(one, 'SIGN_IN_LOCKED')
  const right = await verifyPassword(password, credential?.password ?? null)
  if (!right || !credential) {
    await lockWhenFull(limit)
    throw new AppError('PASSWORD_WRONG')
  }
  await clearLimits([limit])
  if (credential.passwordExpiresAt && credential.passwordExpiresAt <= new Date())
    throw new AppError('PASSWORD_EXPIRED')
  await remember(credential, password, wechatHashOf(caller.openid))
  return credential
}

async function remember(credential: CredentialRecord, password: string, wechat: string): Promise<void> {
  const { _id, password: stored, knownWechats } = credential
  const rehash = stored !== null && isOutdatedHash(stored)
  if (!rehash && knownWechats[0] === wechat) return
  const others = knownWechats.filter((one) => one !== wechat)
  await updateCredential(
    _id,
    {
      knownWechats: [wechat, ...others].slice(0, KNOWN_WECHATS),
      ...(rehash ? { password: await hashPassword(password) } : {}),
    },
    { password: stored },
  )
}

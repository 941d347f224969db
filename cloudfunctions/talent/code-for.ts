import type { CodePurpose } from '../_shared/codes/code-record'
import type { SignInWay } from './views'

/** What a code is asked for: to bind a phone the first time, or to set a forgotten password anew. */
export type CodeUse = 'bind' | 'reset'

/** The purpose of the code, and how the person must stand for it to be sent. */
export const codeFor: Record<CodeUse, { purpose: CodePurpose; way: SignInWay }> = {
  bind: { purpose: 'certified_bind', way: 'code' },
  reset: { purpose: 'certified_reset', way: 'password' },
}

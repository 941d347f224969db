import type { Caller } from '../caller'
import { AppError } from '../errors'
import { codeHashOf, codeId, MAX_TRIES, type CodePurpose } from './code-record'
import { countTry, markConsumed } from './code-repository'

/**
 * Checks a code and uses it up. `CODE_WRONG` with `triesLeft`; `CODE_EXPIRED` when none was sent to this WeChat, it is
 * older than five minutes, was used, or has been tried five times: then a new one is needed.
 */
export async function consumeCode(options: {
  purpose: CodePurpose
  phone: string
  code: string
  caller: Pick<Caller, 'openid'>
}): Promise<void> {
  const { purpose, phone, code, caller } = options
  const record = await countTry(codeId(purpose, phone), caller.openid, new Date())
  if (!record) throw new AppError('CODE_EXPIRED')
  if (record.codeHash !== codeHashOf(purpose, phone, code))
    throw new AppError('CODE_WRONG', { triesLeft: Math.max(MAX_TRIES - record.tries, 0) })
  if (!(await markConsumed(record, new Date()))) throw new AppError('CODE_EXPIRED')
}

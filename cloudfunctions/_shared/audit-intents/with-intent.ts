import type { Access } from '../access'
import type { SignedInCaller } from '../caller'
import { AppError } from '../errors'
import { newId } from '../ids'
import { logFailure } from '../log'
import { addIntent, removeIntent } from './intent-repository'

/** By the names of routes: what only reads, or hands out a place for a file. */
const READS = /^(list|get|find|check|verify|request\w+Upload$)/

/** Whether a route asks for a role of staff and may write. */
export const isStaffWrite = (route: string, access: Access): boolean =>
  Array.isArray(access) && !READS.test(route)

/**
 * Runs a call of staff so that it leaves a trace even if it is cut off between its write and its audit entry: an intent is
 * written first and struck out when the call has ended, well or with a refusal. What is left is settled by the timer (O1).
 */
export async function withIntent<T>(
  call: string,
  input: object,
  caller: SignedInCaller,
  work: () => Promise<T>,
): Promise<T> {
  const id = newId('intent')
  const { clientIp: from, account } = caller
  await addIntent({ _id: id, call, accountId: account._id, named: idsOf(input), from, at: new Date() })
  try {
    const answer = await work()
    await strikeOut(id)
    return answer
  } catch (error) {
    if (error instanceof AppError) await strikeOut(id)
    throw error
  }
}

/** One that cannot be struck out is settled: an entry too many, not an answer too few. */
const strikeOut = (id: string): Promise<void> =>
  removeIntent(id).catch((error: unknown) => logFailure('audit intent', error))

const idsOf = (input: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(input).filter(
      (entry): entry is [string, string] => /Id$/.test(entry[0]) && typeof entry[1] === 'string',
    ),
  )

import type { CodePurpose } from './code-record'
import { newCode, textCode, type AskedBy, type SentCode } from './new-code'

/** When the answer comes, whatever happened. */
const ANSWER_MS = 2_000
/** What the carrier may take of it; what it has received by then it delivers all the same. */
const CARRIER_MS = 1_600

/**
 * Sends a code where nobody may learn who is known here (A6, A15): nothing is told apart, by answer, pause or time, when
 * `find` says that nothing is to be delivered or when the carrier refuses. `RATE_LIMITED` as for every code.
 */
export async function sendCodeQuietly(
  purpose: CodePurpose,
  caller: AskedBy,
  find: () => Promise<{ phone: string; deliver: boolean }>,
): Promise<SentCode> {
  const send = async () => {
    const { phone, deliver } = await find()
    const { code, times } = await newCode({ purpose, phone, caller })
    if (deliver) await textCode(phone, code, CARRIER_MS)
    return times
  }
  const [sent] = await Promise.allSettled([send(), new Promise((resolve) => setTimeout(resolve, ANSWER_MS))])
  if (sent.status === 'rejected') throw sent.reason
  return sent.value
}

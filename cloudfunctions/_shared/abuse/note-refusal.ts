import type { Caller } from '../caller'
import { DAY_MS, HOUR_MS } from '../time'
import { abuseId, newMark, type AbuseMark } from './abuse-record'
import type { AbuserKind } from './abuser-kind'
import { addMarkOnce, changeBlock, countRefusal, findMarks, restartWindow } from './abuse-repository'

const WINDOW_MS = DAY_MS
/** So many refusals in a day block by themselves: no person taps so often on what says when to come back. */
const BLOCKED_AFTER: Record<AbuserKind, number> = { wechat: 30, address: 300 }
/** The first block is short, in case it was a person after all; who goes on waits longer. */
const FIRST_BLOCK_MS = HOUR_MS
const NEXT_BLOCK_MS = DAY_MS
const BY_ITSELF = '系统'

/** Puts who has run into a limit on the abuse list (O8); the address only of those who are not signed in. Staff are not counted. */
export async function noteRefusal(
  route: string,
  { openid, clientIp, account, signIn }: Caller,
): Promise<void> {
  if (account?.staffRoles.length) return
  await note('wechat', openid, route)
  if (clientIp && !account && !signIn) await note('address', clientIp, route)
}

async function note(kind: AbuserKind, subject: string, route: string): Promise<void> {
  const id = abuseId(kind, subject)
  const at = new Date()
  if (!(await countRefusal(id, route, at))) {
    // No window runs: there is no mark yet, or its last window is over.
    await addMarkOnce(newMark(kind, subject, at))
    await restartWindow(id, at, new Date(at.getTime() + WINDOW_MS))
    await countRefusal(id, route, at)
  }
  const [mark] = await findMarks([id])
  if (mark && mark.count >= BLOCKED_AFTER[kind] && !(mark.blockedUntil && mark.blockedUntil > at))
    await blockByItself(mark, at)
}

async function blockByItself(mark: AbuseMark, at: Date): Promise<void> {
  const isFirst = !mark.history.some(({ event, by }) => event === 'block' && by === BY_ITSELF)
  const until = new Date(at.getTime() + (isFirst ? FIRST_BLOCK_MS : NEXT_BLOCK_MS))
  await changeBlock(mark, { event: 'block', by: BY_ITSELF, reason: null, until, at })
}

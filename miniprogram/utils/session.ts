import type { AccountView, Session } from '../../cloudfunctions/account/contract'
import { api } from '../api/index'
import { setDraftOwner } from './draft'
import { describeFailure } from './failure'

type Listener = (session: Session) => void

let session: Session | null = null
const listeners = new Set<Listener>()

/** What is known of the person, or null before the first answer. Costs no call. */
export const currentSession = (): Session | null => session

/** Asks the server who this is and what waits for them. */
export async function loadSession(): Promise<Session> {
  return keep(await api.account('getSession', {}))
}

/** The session as known, or asked for when this is the first time. */
export const knownSession = async (): Promise<Session> => session ?? (await loadSession())

/** For pages that need the session for the tab bar's badge only: what is wrong they hear from their own calls. */
export function askForSession(): void {
  knownSession().catch(describeFailure)
}

export function setAccount(account: AccountView): void {
  if (session) keep({ ...session, account })
}

export function setUnreadMessages(unreadMessages: number): void {
  if (session) keep({ ...session, unreadMessages })
}

/** Tells `listener` about every change, and at once what is known. Returns the way to stop. */
export function watchSession(listener: Listener): () => void {
  listeners.add(listener)
  if (session) listener(session)
  return () => void listeners.delete(listener)
}

function keep(next: Session): Session {
  session = next
  setDraftOwner(next.account?.accountId ?? '')
  listeners.forEach((listener) => listener(next))
  return next
}

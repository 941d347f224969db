import { clockCard } from './clock-card'
import { deviceCard } from './device-card'
import { found, h } from './dom'
import { inboxCard } from './inbox-card'
import { noticesCard } from './notices-card'
import { pageCard } from './page-card'
import { attempt } from './panel-error'
import { createPhoneFrame } from './phone-frame'
import { usersCard } from './users-card'
import { worldCard } from './world-card'

const REFRESH_MS = 2_000

/** The page around the phone. */
async function openPanel(): Promise<void> {
  const users = await usersCard()
  const frame = createPhoneFrame()
  const inbox = inboxCard()
  const notices = noticesCard()
  const pages = pageCard(frame)
  found('panel', HTMLElement).append(
    h('div', { className: 'stack' }, users, notices.node),
    h('div', { className: 'stack' }, deviceCard(frame), pages.node, await clockCard(), await worldCard()),
    inbox.node,
  )
  const refresh = () => {
    pages.refresh()
    return Promise.all([inbox.refresh(), notices.refresh()])
  }
  await refresh()
  setInterval(() => {
    // A server that is being restarted is not an error of the panel; the next turn asks again.
    if (!document.hidden) refresh().catch(() => undefined)
  }, REFRESH_MS)
}

attempt(openPanel)

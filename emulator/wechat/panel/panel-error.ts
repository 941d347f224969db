import { h } from './dom'

const SHOWN_MS = 8_000

/** Runs an action of the panel; what goes wrong is said at the top of the panel for a few seconds. */
export function attempt(action: () => Promise<unknown>): void {
  action().catch((error: unknown) => {
    const message = h(
      'p',
      { className: 'card wide error' },
      error instanceof Error ? error.message : String(error),
    )
    message.setAttribute('role', 'alert')
    document.getElementById('panel')?.prepend(message)
    setTimeout(() => message.remove(), SHOWN_MS)
  })
}

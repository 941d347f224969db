import type { RuntimeHost } from '../../runtime/host'
import { WxFail } from '../call'

/** What a page passes to `resolve` of its privacy listener. */
export interface PrivacyAnswer {
  event: 'agree' | 'disagree' | 'exposureAuthorization'
  buttonId?: string
}

export type PrivacyListener = (resolve: (answer: PrivacyAnswer) => void, info: { referrer: string }) => void

/** Where the consent is kept: the browser's localStorage. */
export interface ConsentMemory {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

export interface PrivacyGate {
  /** Waits until the person agreed; a refusal fails the call, as in WeChat. */
  pass(referrer: string): Promise<void>
  needsAuthorization(): boolean
  /** Only the last listener is live. */
  listen(listener: PrivacyListener): void
  /** The button with `open-type="agreePrivacyAuthorization"` was really tapped. */
  agreedByButton(buttonId: string): void
  /** A combined button (`getPhoneNumber|agreePrivacyAuthorization`) is the consent itself. */
  agreeAtOnce(): void
  /** Who asks when no page listens: WeChat itself. */
  askDefault(ask: (referrer: string) => Promise<boolean>): void
  forget(): void
}

const DENIED = 'privacy permission is not authorized'

/**
 * WeChat's privacy gate: a call that touches personal data stays pending until the person taps the agree button
 * and the page passes that button's id on. Without a listener WeChat shows its own question, asked by `askDefault`.
 */
export function createPrivacyGate(
  openid: string,
  host: Pick<RuntimeHost, 'warn'>,
  memory: ConsentMemory,
): PrivacyGate {
  const key = `wx.privacy/${openid}`
  let listener: PrivacyListener | undefined
  let ask: ((referrer: string) => Promise<boolean>) | undefined
  const tapped = new Set<string>()
  const agreed = () => memory.getItem(key) === 'agreed'

  const askPage = (live: PrivacyListener, referrer: string) =>
    new Promise<boolean>((decide) => {
      live(
        ({ event, buttonId }) => {
          if (event === 'exposureAuthorization') return
          if (event === 'disagree') return decide(false)
          if (buttonId !== undefined && tapped.has(buttonId)) return decide(true)
          host.warn(
            `onNeedPrivacyAuthorization: button "${buttonId ?? ''}" was not tapped, the consent does not count`,
          )
        },
        { referrer },
      )
    })

  return {
    needsAuthorization: () => !agreed(),
    listen: (next) => (listener = next),
    askDefault: (next) => (ask = next),
    agreedByButton: (buttonId) => tapped.add(buttonId),
    agreeAtOnce: () => memory.setItem(key, 'agreed'),
    forget: () => memory.removeItem(key),
    async pass(referrer) {
      if (agreed()) return
      const yes = listener ? await askPage(listener, referrer) : await ask?.(referrer)
      if (!yes) throw new WxFail(DENIED, { errno: 104 })
      memory.setItem(key, 'agreed')
    },
  }
}

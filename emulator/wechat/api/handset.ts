import { asyncApi, text } from './call'
import { chooseItem } from './feedback/action-sheet'
import type { Phone } from './phone'
import { WxFail } from './call'

/** Vibration, calls, keyboard, screen: what only a real handset can do answers as if it were done. */
export function handsetApis({ host }: Phone): Record<string, unknown> {
  const done = (name: string) => [name, asyncApi(name, () => undefined)] as const
  return {
    ...Object.fromEntries([done('vibrateShort'), done('vibrateLong'), done('setKeepScreenOn')]),
    hideKeyboard: asyncApi('hideKeyboard', () => (document.activeElement as HTMLElement | null)?.blur()),
    // Nothing of it happens on a computer: no keyboard comes up, memory does not end, nobody takes screenshots.
    ...Object.fromEntries(
      ['KeyboardHeightChange', 'MemoryWarning', 'UserCaptureScreen'].flatMap((event) =>
        [`on${event}`, `off${event}`].map((name) => [name, (): void => undefined]),
      ),
    ),
    makePhoneCall: asyncApi('makePhoneCall', async ({ phoneNumber }) => {
      const picked = await chooseItem(host.overlay, [`呼叫 ${text(phoneNumber)}`])
      if (picked === null) throw new WxFail('cancel')
    }),
  }
}

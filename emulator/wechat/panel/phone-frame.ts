import { DEVICE_KEY, readDevice, type DeviceState } from '../api/device'
import { USER_KEY } from '../api/user'
import type { TestHooks } from '../runtime/test-hooks'
import { button, choices, found } from './dom'

const PHONE_HEIGHT = 812
const TABLET = { width: 768, height: 1024 } as const

const WIDTHS = [
  { value: 320, label: '320' },
  { value: 375, label: '375' },
  { value: 414, label: '414' },
  { value: TABLET.width, label: '平板' },
] as const

export interface PhoneFrame {
  /** What the phone noticed about its pages; `null` while it is being opened. */
  hooks(): TestHooks | null
  changeDevice(change: Partial<DeviceState>): void
}

/** The frame that holds the phone: its width, its colours, its page. */
export function createPhoneFrame(): PhoneFrame {
  const screen = found('screen', HTMLIFrameElement)
  const tools = found('stage-tools', HTMLElement)
  let width = 375
  const draw = () => {
    screen.style.width = `${width}px`
    screen.style.height = `${width === TABLET.width ? TABLET.height : PHONE_HEIGHT}px`
    tools.replaceChildren(
      ...choices(WIDTHS, width, (next) => {
        width = next
        draw()
      }),
      button('重新打开', () => screen.contentWindow?.location.replace(address())),
    )
  }
  draw()
  screen.src = address()
  return {
    hooks: () => (screen.contentWindow as (Window & { __mp?: TestHooks }) | null)?.__mp ?? null,
    changeDevice(change) {
      localStorage.setItem(DEVICE_KEY, JSON.stringify({ ...readDevice(), ...change }))
    },
  }
}

/** The page asked for behind `#` opens in the phone, so that a link to a page can be passed on. */
function address(): string {
  const user = new URLSearchParams(location.search).get('user')
  if (user) localStorage.setItem(USER_KEY, user)
  return `/preview/phone.html${user ? `?user=${encodeURIComponent(user)}` : ''}${location.hash}`
}

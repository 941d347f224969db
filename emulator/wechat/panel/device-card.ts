import { readDevice, type DeviceState } from '../api/device'
import { card, choices, h } from './dom'
import type { PhoneFrame } from './phone-frame'

const THEMES = [
  { value: 'light', label: '浅色' },
  { value: 'dark', label: '深色' },
] as const
const FONT_SIZES = [
  { value: 15, label: '小' },
  { value: 17, label: '标准' },
  { value: 20, label: '大' },
  { value: 23, label: '特大' },
] as const
const NETWORKS = [
  { value: 'wifi', label: '正常' },
  { value: 'slow', label: '慢' },
  { value: 'none', label: '断网' },
] as const

/** The state of the handset. */
export function deviceCard(frame: PhoneFrame): HTMLElement {
  const body = h('div', null)
  const change = (part: Partial<DeviceState>) => {
    frame.changeDevice(part)
    draw()
  }
  const row = (label: string, buttons: HTMLElement[]) =>
    h('div', { className: 'row' }, h('span', { className: 'label' }, label), ...buttons)
  const draw = () => {
    const { theme, fontSize, network } = readDevice()
    body.replaceChildren(
      row(
        '网络',
        choices(NETWORKS, network, (value) => change({ network: value })),
      ),
      row(
        '外观',
        choices(THEMES, theme, (value) => change({ theme: value })),
      ),
      row(
        '字号',
        choices(FONT_SIZES, fontSize, (value) => change({ fontSize: value })),
      ),
    )
  }
  draw()
  return card('手机', null, body)
}

import { chinaInstant, chinaTime } from './beijing-clock'
import { attempt } from './panel-error'
import { button, card, h } from './dom'
import { read, send } from './server'

const HOUR_MS = 3_600_000

interface ClockState {
  now: string
  offsetMs: number
}

/** The emulator's time. Moving it forward makes deadlines come: timers and payment notices follow. */
export async function clockCard(): Promise<HTMLElement> {
  const figure = h('span', { className: 'figure' })
  const hint = h('p', { className: 'hint' })
  const state = { offsetMs: 0 }
  const show = ({ offsetMs }: ClockState) => {
    state.offsetMs = offsetMs
    tick()
  }
  const tick = () => {
    figure.textContent = chinaTime(Date.now() + state.offsetMs)
    hint.textContent =
      Math.abs(state.offsetMs) < 1000 ? '与真实时间一致' : '与真实时间不同；定时任务和支付通知按此时间'
  }
  const move = (body: { advanceMs?: number; at?: string }) =>
    attempt(async () => show(await send<ClockState>('/_emulator/clock', body)))
  const at = h('input', { type: 'datetime-local', ariaLabel: '设定时间' })
  show(await read<ClockState>('/_emulator/clock'))
  setInterval(tick, 1000)
  const body = h(
    'div',
    null,
    figure,
    h(
      'div',
      { className: 'row' },
      button('+1 小时', () => move({ advanceMs: HOUR_MS })),
      button('+24 小时', () => move({ advanceMs: 24 * HOUR_MS })),
      button('回到现在', () => move({ at: new Date().toISOString() })),
    ),
    h(
      'div',
      { className: 'row' },
      at,
      button('设定', () => {
        if (at.value) move({ at: chinaInstant(at.value) })
      }),
    ),
    hint,
  )
  return card('时间', null, body)
}

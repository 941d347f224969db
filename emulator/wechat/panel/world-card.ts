import { attempt } from './panel-error'
import { button, card, found, h } from './dom'
import { read, send } from './server'

interface Timer {
  function: string
  trigger: string
}

const ROOMS = [
  ['database', '数据库'],
  ['storage', '存储'],
  ['functions', '函数日志'],
  ['queries', '慢查询'],
  ['state', '整体状态'],
] as const

/** Timers, the console and the way back to the demo world. */
export async function worldCard(): Promise<HTMLElement> {
  const { timers } = await read<{ timers: Timer[] }>('/_emulator/timers')
  const reset = () => {
    if (!confirm('回到演示数据：现在的数据会被清空。')) return
    attempt(async () => {
      await send('/wechat/reset')
      location.replace(location.pathname)
    })
  }
  const body = h(
    'div',
    null,
    h(
      'div',
      { className: 'row' },
      h('span', { className: 'label' }, '任务'),
      ...timers.map(({ function: name, trigger }) =>
        button(`运行 ${trigger}`, () =>
          attempt(async () =>
            openViewer(trigger, await send('/_emulator/timers/run', { function: name, trigger })),
          ),
        ),
      ),
    ),
    h(
      'div',
      { className: 'row' },
      h('span', { className: 'label' }, '控制台'),
      ...ROOMS.map(([room, label]) =>
        h('a', { href: `/_emulator/console#${room}`, target: 'cloud-console' }, label),
      ),
    ),
    h('div', { className: 'row' }, button('回到演示数据', reset, 'danger')),
  )
  return card('云端', null, body)
}

function openViewer(title: string, content: unknown): void {
  const viewer = found('viewer', HTMLDialogElement)
  viewer.replaceChildren(
    h(
      'header',
      null,
      h('strong', null, title),
      button('关闭', () => viewer.close()),
    ),
    h('pre', null, JSON.stringify(content, null, 2)),
  )
  viewer.showModal()
}

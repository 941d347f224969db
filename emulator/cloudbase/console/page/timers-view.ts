import { attempt, button, h, table } from './dom'
import { time } from './format'
import { read, send } from './server'

interface Timer {
  function: string
  trigger: string
  expression: string
  dueAt: string | null
}

/** The timer triggers, when they are due, and a button that runs one now. */
export async function timersView(): Promise<HTMLElement> {
  const list = h('div', null)
  const result = h('pre', { className: 'result', hidden: true })
  const draw = async () => {
    const { timers } = await read<{ timers: Timer[] }>('/timers')
    const rows = timers.map(({ function: name, trigger, expression, dueAt }) => ({
      cells: [
        trigger,
        name,
        h('code', null, expression),
        dueAt ? time(dueAt) : '不再运行',
        button('立即运行', () =>
          attempt(async () => {
            const run = await send('/timers/run', { function: name, trigger })
            result.textContent = JSON.stringify(run, null, 2)
            result.hidden = false
            await draw()
          }),
        ),
      ],
    }))
    list.replaceChildren(
      table(['触发器', '函数', '表达式', '下次运行（北京时间）', ''], rows, '没有定时触发器。'),
    )
  }
  await draw()
  return h('section', { className: 'work' }, h('h2', null, '定时触发器'), list, result)
}

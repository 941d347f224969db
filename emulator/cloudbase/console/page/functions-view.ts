import { attempt, button, h, select, table } from './dom'
import { time } from './format'
import { read } from './server'

interface CloudFunction {
  name: string
  memorySize: number
  timeout: number
  invoke: boolean
  http: boolean
}

interface Log {
  at: string
  requestId: string
  function: string
  level: string
  text: string
}

const shown = 300

/** The functions, and what they wrote, newest first, by request id. */
export async function functionsView(): Promise<HTMLElement> {
  const { functions } = await read<{ functions: CloudFunction[] }>('/functions')
  const name = select('函数', [['', '全部函数'], ...functions.map((one) => [one.name, one.name] as const)])
  const requestId = h('input', { type: 'search', ariaLabel: '请求编号', placeholder: '请求编号' })
  const list = h('div', null)
  const draw = async () => {
    const query = new URLSearchParams({ function: name.value, requestId: requestId.value.trim() })
    const { logs } = await read<{ logs: Log[] }>(`/logs?${query.toString()}`)
    const rows = logs
      .slice(-shown)
      .reverse()
      .map(({ at, requestId: id, function: of, level, text }) => {
        const only = button(id.slice(0, 8), () => {
          requestId.value = id
          attempt(draw)
        })
        only.className = 'quiet'
        only.title = id
        const words = h('pre', { className: level === 'error' || level === 'warn' ? level : '' }, text)
        return { cells: [time(at), of, only, words] }
      })
    list.replaceChildren(table(['时间', '函数', '请求', '内容'], rows, '没有日志。'))
  }
  name.onchange = () => attempt(draw)
  const form = h(
    'form',
    { className: 'row search' },
    name,
    requestId,
    h('button', { type: 'submit' }, '刷新'),
  )
  form.onsubmit = (event) => {
    event.preventDefault()
    attempt(draw)
  }
  await draw()
  const rows = functions.map((one) => ({
    cells: [
      one.name,
      one.invoke ? '可以' : '不可以',
      one.http ? '开放' : '关闭',
      `${one.timeout} 秒`,
      `${one.memorySize} MB`,
    ],
  }))
  return h(
    'section',
    { className: 'work' },
    h('h2', null, '云函数'),
    table(['名称', '小程序调用', 'HTTP 访问', '时限', '内存'], rows, '没有云函数。'),
    h('h2', null, '日志'),
    form,
    list,
  )
}

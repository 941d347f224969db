import { attempt, button, h, table } from './dom'
import { size, time } from './format'
import { read, send } from './server'

interface SavedState {
  name: string
  savedAt: string
  bytes: number
}

/** The whole environment: save and load by name, export and import as a file. */
export async function stateView(): Promise<HTMLElement> {
  const list = h('div', null)
  const name = h('input', { type: 'text', ariaLabel: '名称', placeholder: '名称' })
  const done = h('p', { className: 'hint' })
  const said = async (words: string, action: () => Promise<unknown>) => {
    await action()
    done.textContent = words
    await draw()
  }
  const draw = async () => {
    const { states } = await read<{ states: SavedState[] }>('/state')
    const rows = states.map((state) => ({
      cells: [
        state.name,
        time(state.savedAt),
        size(state.bytes),
        button('载入', () => {
          if (!confirm(`载入“${state.name}”：现在的数据、文件和时间都会被替换。`)) return
          attempt(() => said(`已载入“${state.name}”。`, () => send('/state/load', { name: state.name })))
        }),
      ],
    }))
    list.replaceChildren(table(['名称', '保存时间', '大小', ''], rows, '还没有保存过。'))
  }
  const file = h('input', { type: 'file', accept: '.jsonl', ariaLabel: '导入文件' })
  const importFile = async () => {
    const [chosen] = file.files ?? []
    if (!chosen) throw new Error('请先选择一个 .jsonl 文件。')
    if (!confirm('导入会替换现在的数据、文件和时间。')) return
    const reply = await fetch('/_emulator/state/import', { method: 'POST', body: chosen })
    const { error } = (await reply.json()) as { error?: { message: string } }
    if (error) throw new Error(error.message)
    done.textContent = '已导入。'
  }
  await draw()
  const save = () => said(`已保存“${name.value}”。`, () => send('/state/save', { name: name.value.trim() }))
  return h(
    'section',
    { className: 'work' },
    h('h2', null, '整体状态'),
    h(
      'p',
      { className: 'lead' },
      '数据、文件和时间一起保存；导出的文件每行一条 JSON，可以在另一台电脑上导入。',
    ),
    h(
      'div',
      { className: 'row' },
      name,
      button('保存', () => attempt(save)),
    ),
    h(
      'div',
      { className: 'row' },
      h('a', { className: 'button', href: '/_emulator/state/export' }, '导出'),
      file,
      button('导入', () => attempt(importFile)),
    ),
    done,
    list,
  )
}

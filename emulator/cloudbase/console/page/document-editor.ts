import { dataDictionary } from './data-dictionary'
import type { Declaration } from './declarations'
import { attempt, button, h } from './dom'
import { readable } from './format'
import { database } from './server'

/** One document as JSON beside its data dictionary; `text` is null for a new one. */
export function documentEditor(
  declaration: Declaration,
  text: string | null,
  close: () => void,
): HTMLElement {
  const { name: collectionName } = declaration
  const id = text === null ? null : (JSON.parse(text) as { _id: unknown })._id
  const key = { collectionName, queryType: 'DOC', multi: false, query: JSON.stringify({ _id: id }) }
  const area = h('textarea', {
    ariaLabel: '文档 JSON',
    spellcheck: false,
    value: text === null ? '{\n  \n}' : readable(JSON.parse(text), 2),
  })

  /** Somebody may have changed it while it was open: then nothing is written. */
  const requireUnchanged = async () => {
    const { list } = await database<{ list: string[] }>('getDocument', key)
    if (list[0] !== text) throw new Error('这条文档在打开之后已被改动。请关闭后重新打开，再修改。')
  }
  const save = async () => {
    const document = parse(area.value)
    if (text === null) {
      await database('insertDocument', { collectionName, data: [JSON.stringify(document)] })
      return close()
    }
    const { _id, ...fields } = document
    if (JSON.stringify(_id) !== JSON.stringify(id)) throw new Error('_id 不能修改。')
    await requireUnchanged()
    await database('modifyDocument', { ...key, merge: false, upsert: false, data: JSON.stringify(fields) })
    close()
  }
  const remove = async () => {
    if (!confirm(`删除 ${JSON.stringify(id)}？删除后不能恢复。`)) return
    await requireUnchanged()
    await database('removeDocument', key)
    close()
  }

  const understood = h('input', { type: 'checkbox' })
  const saveButton = button('保存', () => attempt(save), 'primary')
  const removeButton = button('删除', () => attempt(remove), 'danger')
  const guard = () => [saveButton, removeButton].forEach((node) => (node.disabled = !understood.checked))
  understood.onchange = guard
  guard()
  return h(
    'div',
    null,
    h('div', { className: 'row' }, button('返回列表', close, 'quiet'), h('h2', null, collectionName)),
    h(
      'div',
      { className: 'warning' },
      h('strong', null, '在这里修改会绕过云函数。'),
      h(
        'p',
        null,
        '校验、状态流转、通知、退款和审计都不会发生。标注“Never edit”的字段请不要动；能在业务页面里办的事，请在业务页面里办。',
      ),
      h('label', null, understood, '我知道，仍要手工修改'),
    ),
    h(
      'div',
      { className: 'editor' },
      h('div', null, area, h('div', { className: 'row' }, saveButton, text === null ? null : removeButton)),
      dataDictionary(declaration),
    ),
  )
}

function parse(text: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new Error(`不是正确的 JSON：${(error as Error).message}`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('文档必须是一个对象。')
  return value as Record<string, unknown>
}

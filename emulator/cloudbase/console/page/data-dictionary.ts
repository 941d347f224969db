import type { Declaration } from './declarations'
import { h } from './dom'

/** What each field is, as `database/collections` says, and the indexes. */
export function dataDictionary({ fields, indexes, declared }: Declaration): HTMLElement {
  const entries = Object.entries(fields).flatMap(([name, words]) => {
    const text = typeof words === 'string' ? words : JSON.stringify(words)
    const term = h('dt', null, name)
    if (/never edit/i.test(text)) term.className = 'fixed'
    return [term, h('dd', null, text)]
  })
  const lines = indexes.map(({ name, unique, keys }) =>
    h(
      'li',
      null,
      `${keys.map(({ field, direction }) => (direction < 0 ? `${field} ↓` : field)).join('，')}`,
      h('span', { className: 'hint' }, unique ? `${name}，唯一` : name),
    ),
  )
  return h(
    'aside',
    { className: 'dictionary', ariaLabel: '数据字典' },
    h('h3', null, '数据字典'),
    entries.length > 0
      ? h('dl', null, ...entries)
      : h('p', { className: 'hint' }, declared ? '声明里没有写字段。' : '这个集合没有声明。'),
    h('h3', null, '索引'),
    lines.length > 0
      ? h('ul', null, ...lines)
      : h('p', { className: 'hint' }, '没有索引，只能按 _id 快速查找。'),
  )
}

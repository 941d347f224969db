import { readDeclarations, type Declaration } from './declarations'
import { documentEditor } from './document-editor'
import { attempt, button, h, select, table } from './dom'
import { readable, shortened } from './format'
import { comparisons, searchCondition, type Comparison } from './search-condition'
import { database } from './server'

const pageSize = 20

/** Collections on the left, the documents of one on the right, an editor in their place when one is opened. */
export async function documentsView(): Promise<HTMLElement> {
  const collections = await readDeclarations()
  const main = h('section', { className: 'work' })
  const list = h('nav', { className: 'side', ariaLabel: '集合' })
  const open = (declaration: Declaration) => {
    for (const node of list.children) {
      node.setAttribute('aria-current', String(node.getAttribute('data-name') === declaration.name))
    }
    main.replaceChildren(collectionPane(declaration))
  }
  list.append(
    ...collections.map((declaration) => {
      const node = button('', () => open(declaration))
      node.dataset['name'] = declaration.name
      node.append(
        h('span', null, declaration.name),
        h('span', { className: 'count' }, String(declaration.count)),
      )
      return node
    }),
  )
  if (collections[0]) open(collections[0])
  else main.append(h('p', { className: 'empty' }, '还没有集合。'))
  return h('div', { className: 'split' }, list, main)
}

function collectionPane(declaration: Declaration): HTMLElement {
  const { name: collectionName, description, declared, fields } = declaration
  const names = [...new Set(['_id', ...Object.keys(fields)])]
  const suggestions = h('datalist', { id: 'fields' }, ...names.map((name) => h('option', { value: name })))
  const field = h('input', { type: 'text', ariaLabel: '字段', value: '_id' })
  field.setAttribute('list', 'fields')
  const comparison = select('条件', comparisons)
  const value = h('input', { type: 'search', ariaLabel: '值', placeholder: '数字、日期、文字；不填为全部' })
  const result = h('div', null)
  const pane = h('div', null)

  const show = async (offset: number) => {
    const query = JSON.stringify(
      searchCondition(field.value.trim(), comparison.value as Comparison, value.value.trim()),
    )
    const asked = { collectionName, queryType: 'WHERE', query }
    const [{ list }, { total }] = await Promise.all([
      database<{ list: string[] }>('getDocument', { ...asked, offset, limit: pageSize, order: '{"_id":1}' }),
      database<{ total: number }>('calculateDocument', asked),
    ])
    const rows = list.map((text) => {
      const { _id, ...rest } = JSON.parse(text) as Record<string, unknown>
      const line = shortened(readable(rest))
      return { cells: [idText(_id), h('code', null, line)], open: () => edit(text) }
    })
    const [from, to] = [total === 0 ? 0 : offset + 1, offset + list.length]
    const back = button('上一页', () => attempt(() => show(Math.max(0, offset - pageSize))))
    const on = button('下一页', () => attempt(() => show(offset + pageSize)))
    back.disabled = offset === 0
    on.disabled = to >= total
    const pages = h(
      'div',
      { className: 'row pages' },
      h('span', null, `${from}–${to}，共 ${total} 条`),
      back,
      on,
    )
    result.replaceChildren(table(['_id', '内容'], rows, '没有符合条件的文档。'), pages)
  }
  const edit = (text: string | null) => {
    const close = () => {
      pane.replaceChildren(browse)
      attempt(() => show(0))
    }
    pane.replaceChildren(documentEditor(declaration, text, close))
  }
  const form = h('form', { className: 'row search' }, field, suggestions, comparison, value)
  form.append(h('button', { type: 'submit' }, '查找'))
  form.onsubmit = (event) => {
    event.preventDefault()
    attempt(() => show(0))
  }
  const browse = h(
    'div',
    null,
    h('h2', null, collectionName, h('span', { className: 'hint' }, declared ? '' : '由函数建立，没有声明')),
    description ? h('p', { className: 'lead' }, description) : null,
    h(
      'div',
      { className: 'row' },
      form,
      button('新增文档', () => edit(null)),
    ),
    result,
  )
  pane.append(browse)
  attempt(() => show(0))
  return pane
}

const idText = (id: unknown): string => (typeof id === 'string' ? id : JSON.stringify(id))

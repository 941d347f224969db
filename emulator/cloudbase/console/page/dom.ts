type Child = Node | string | null

/** An element with properties and children; text is never parsed as HTML. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> | null,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const node = Object.assign(document.createElement(tag), properties ?? {})
  node.append(...children.filter((child) => child !== null))
  return node
}

export const button = (label: string, onclick: () => void, className = ''): HTMLButtonElement =>
  h('button', { type: 'button', onclick, className }, label)

export function select(
  label: string,
  options: readonly (readonly [value: string, label: string])[],
  chosen = '',
): HTMLSelectElement {
  const nodes = options.map(([value, text]) => h('option', { value, selected: value === chosen }, text))
  return h('select', { ariaLabel: label }, ...nodes)
}

/** A table; a row may be opened by a click or the keyboard. */
export function table(
  columns: readonly string[],
  rows: readonly { cells: readonly Child[]; open?: () => void }[],
  empty: string,
): HTMLElement {
  if (rows.length === 0) return h('p', { className: 'empty' }, empty)
  const body = rows.map(({ cells, open }) => {
    const row = h('tr', null, ...cells.map((cell) => h('td', null, cell)))
    if (!open) return row
    row.tabIndex = 0
    row.className = 'opens'
    row.onclick = open
    row.onkeydown = ({ key }) => (key === 'Enter' ? open() : undefined)
    return row
  })
  const head = h('tr', null, ...columns.map((column) => h('th', null, column)))
  return h(
    'div',
    { className: 'scroll' },
    h('table', null, h('thead', null, head), h('tbody', null, ...body)),
  )
}

export const found = <T extends HTMLElement>(id: string, kind: new () => T): T => {
  const node = document.getElementById(id)
  if (!(node instanceof kind)) throw new Error(`The console's page has no #${id}`)
  return node
}

const shownMs = 10_000

/** Runs an action of the page; what goes wrong is said at its top. */
export function attempt(action: () => Promise<unknown>): void {
  const problem = found('problem', HTMLElement)
  action().then(
    () => (problem.hidden = true),
    (error: unknown) => {
      problem.textContent = error instanceof Error ? error.message : String(error)
      problem.hidden = false
      setTimeout(() => (problem.hidden = true), shownMs)
    },
  )
}

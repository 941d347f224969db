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

/** A section of the panel: a heading with an optional action, and a body that is replaced on every change. */
export function card(
  title: string,
  action: HTMLElement | null,
  body: HTMLElement,
  wide = false,
): HTMLElement {
  return h('section', { className: wide ? 'card wide' : 'card' }, h('h2', null, title, action), body)
}

/** Buttons of which one is pressed. */
export function choices<T extends string | number>(
  options: readonly { value: T; label: string }[],
  chosen: T,
  choose: (value: T) => void,
): HTMLElement[] {
  return options.map(({ value, label }) => {
    const node = button(label, () => choose(value))
    node.setAttribute('aria-pressed', String(value === chosen))
    return node
  })
}

export const found = <T extends HTMLElement>(id: string, kind: new () => T): T => {
  const node = document.getElementById(id)
  if (!(node instanceof kind)) throw new Error(`The panel's page has no #${id}`)
  return node
}

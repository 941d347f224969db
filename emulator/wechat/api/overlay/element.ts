type Child = Node | string | null

/** A DOM element with class, text children and listeners; text is never parsed as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: { class?: string; onTap?: () => void; attributes?: Record<string, string> } = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag)
  if (properties.class) node.className = properties.class
  const { onTap } = properties
  if (onTap) node.addEventListener('click', onTap)
  Object.entries(properties.attributes ?? {}).forEach(([name, value]) => node.setAttribute(name, value))
  node.append(...children.filter((child) => child !== null))
  return node
}

export const button = (label: string, className: string, onTap: () => void): HTMLButtonElement =>
  element('button', { class: className, onTap, attributes: { type: 'button' } }, label)

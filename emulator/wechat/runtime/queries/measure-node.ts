import { glassEasel } from 'glass-easel-miniprogram-adapter'
import { builtinOf } from '../builtins/builtin'

export interface QueryFields {
  id?: boolean
  dataset?: boolean
  mark?: boolean
  rect?: boolean
  size?: boolean
  scrollOffset?: boolean
  properties?: string[]
  computedStyle?: string[]
  node?: boolean
  context?: boolean
}

/** The fields of one node; positions are relative to the page's view, as in WeChat. */
export function measureNode(node: glassEasel.Element, fields: QueryFields): Record<string, unknown> {
  const element = visibleElement(node)
  const result: Record<string, unknown> = {}
  if (fields.id) result.id = node.id
  if (fields.dataset) result.dataset = node.dataset
  if (fields.mark) result.mark = node.collectMarks()
  if (element) {
    Object.assign(result, boxOf(element, fields))
    if (fields.scrollOffset) Object.assign(result, scrollOf(element))
    const { queried } = builtinOf(element)?.instance ?? {}
    if (fields.node) result.node = queried ? queried() : node
    if (fields.context) result.context = queried?.() ?? null
    const style = getComputedStyle(element)
    for (const name of fields.computedStyle ?? []) {
      result[name] = style.getPropertyValue(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))
    }
  }
  if (glassEasel.Component.isComponent(node)) {
    const data = node.data as Record<string, unknown>
    for (const name of fields.properties ?? []) result[name] = data[name]
  }
  return result
}

/** The viewport has the size of the page's view and the scroll position of the page. */
export function measureViewport(
  component: glassEasel.GeneralComponent,
  fields: QueryFields,
): Record<string, unknown> {
  const view = viewOf(component.$$ as unknown as Element)
  const width = view?.clientWidth ?? window.innerWidth
  const height = view?.clientHeight ?? window.innerHeight
  const result: Record<string, unknown> = {}
  if (fields.id) result.id = ''
  if (fields.dataset) result.dataset = {}
  if (fields.rect) Object.assign(result, { left: 0, top: 0, right: width, bottom: height })
  if (fields.size) Object.assign(result, { width, height })
  const scroller = view?.querySelector(':scope > .mp-scroller')
  if (fields.scrollOffset && scroller) Object.assign(result, scrollOf(scroller))
  return result
}

function boxOf(element: Element, fields: QueryFields): Record<string, number> {
  const { left, top, width, height } = element.getBoundingClientRect()
  const origin = viewOf(element)?.getBoundingClientRect() ?? { left: 0, top: 0 }
  const x = left - origin.left
  const y = top - origin.top
  return {
    ...(fields.rect ? { left: x, top: y, right: x + width, bottom: y + height } : {}),
    ...(fields.size ? { width, height } : {}),
  }
}

function scrollOf({ scrollLeft, scrollTop, scrollWidth, scrollHeight }: Element): Record<string, number> {
  return { scrollLeft, scrollTop, scrollWidth, scrollHeight }
}

function viewOf(element: Element | null): Element | null {
  return element?.closest('.mp-view') ?? null
}

/** A component with a virtual host has no element of its own; its first child stands for it. */
function visibleElement(node: glassEasel.Element): Element | null {
  const own = node.$$ as unknown as Element | null
  if (own) return own
  const root = glassEasel.Component.isComponent(node) ? node.getShadowRoot() : node
  for (const child of root?.childNodes ?? []) {
    const found = 'childNodes' in child ? visibleElement(child as glassEasel.Element) : null
    if (found) return found
  }
  return null
}

import { glassEasel } from 'glass-easel-miniprogram-adapter'
import { rpxToVw } from '../rpx'

const states = new WeakMap<object, Record<string, unknown>>()

/** Style segments of glass-easel: what WXS sets lives beside the template's own class and style. */
const wxsSegment = 2

/** The node behind a caller that a template or an event hands out. */
export function nodeOf(value: unknown): glassEasel.Element | null {
  const caller = value as { _$?: glassEasel.Element } | null | undefined
  return (caller?._$ ?? (value as glassEasel.Element | null)) || null
}

/** What a WXS function gets for a node: WeChat's ComponentDescriptor. */
export function describeComponent(node: glassEasel.Element | null): object | null {
  if (!node) return null
  const element = node.$$ as unknown as HTMLElement
  const scope = searchRoot(node)
  return {
    selectComponent: (selector: string) => describeComponent(scope?.querySelector(selector) ?? null),
    selectAllComponents: (selector: string) =>
      (scope?.querySelectorAll(selector) ?? []).map(describeComponent),
    setStyle: (style: string | Record<string, string>) => setStyle(element, style),
    addClass: (names: string) => toggleClasses(node, names, true),
    removeClass: (names: string) => toggleClasses(node, names, false),
    hasClass: (name: string) => node.class.split(/\s+/).includes(name) || element.classList.contains(name),
    getDataset: () => node.dataset,
    callMethod: (name: string, argument: unknown) => callMethod(node, name, argument),
    triggerEvent: (name: string, detail: unknown, options?: glassEasel.EventOptions) => {
      node.triggerEvent(name, detail, options ?? {})
    },
    requestAnimationFrame: (callback: FrameRequestCallback) => requestAnimationFrame(callback),
    getState: () => stateOf(node),
    getBoundingClientRect: () => element.getBoundingClientRect(),
    getComputedStyle: (names: string[]) => computedStyle(element, names),
    setTimeout: (callback: () => void, ms: number) => window.setTimeout(callback, ms),
    clearTimeout: (id: number) => window.clearTimeout(id),
  }
}

function searchRoot(node: glassEasel.Element): glassEasel.ShadowRoot | null {
  if (glassEasel.Component.isComponent(node)) {
    const own = node.getShadowRoot()
    if (own && !node.is.startsWith('wx-builtin/')) return own
  }
  return node.ownerShadowRoot
}

function setStyle(element: HTMLElement, style: string | Record<string, string>): void {
  if (typeof style === 'string') {
    for (const declaration of style.split(';')) {
      const colon = declaration.indexOf(':')
      if (colon > 0)
        setProperty(element, declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim())
    }
    return
  }
  for (const [name, value] of Object.entries(style)) setProperty(element, name, String(value))
}

function setProperty(element: HTMLElement, name: string, value: string): void {
  const important = /\s*!important$/.test(value)
  const property = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  element.style.setProperty(
    property,
    rpxToVw(value.replace(/\s*!important$/, '')),
    important ? 'important' : '',
  )
}

function toggleClasses(node: glassEasel.Element, names: string, present: boolean): void {
  for (const name of names.split(/\s+/).filter(Boolean)) node.toggleNodeClass(name, present, wxsSegment)
}

function callMethod(node: glassEasel.Element, name: string, argument: unknown): unknown {
  if (!glassEasel.Component.isComponent(node)) return undefined
  const caller = (node.getMethodCaller() ?? node) as unknown as Record<string, unknown>
  const method = caller[name]
  return typeof method === 'function' ? (method.call(caller, argument) as unknown) : undefined
}

function stateOf(node: object): Record<string, unknown> {
  const state = states.get(node) ?? {}
  states.set(node, state)
  return state
}

function computedStyle(element: HTMLElement, names: string[]): Record<string, string> {
  const style = getComputedStyle(element) as unknown as Record<string, string>
  return Object.fromEntries(names.map((name) => [name, style[name] ?? '']))
}

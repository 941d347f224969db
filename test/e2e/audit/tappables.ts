import { isSeen } from './geometry'

const ROLES = ['button', 'link', 'checkbox', 'radio', 'switch', 'tab']
const CONTROLS =
  'wx-button, wx-picker, wx-switch, wx-checkbox, wx-radio, wx-navigator, wx-input, wx-textarea, wx-slider'

interface TemplateElement extends Element {
  __wxElement?: { _$eventTarget?: { listeners: Record<string, unknown> } }
}

/** Everything a finger can act on: by its role, because it is a control, or because a page listens for its tap. */
export function tappables(page: Element): Element[] {
  return [...page.querySelectorAll<TemplateElement>('*')].filter(
    (element) => isTappable(element) && isSeen(element) && !isBlocked(element),
  )
}

function isTappable(element: TemplateElement): boolean {
  if (ROLES.includes(element.getAttribute('role') ?? '') || element.matches(CONTROLS)) return true
  return element.localName === 'wx-view' && Boolean(element.__wxElement?._$eventTarget?.listeners['tap'])
}

/** Nobody can reach it: a sheet lies over it, or it is shut off on purpose. */
const isBlocked = (element: Element): boolean =>
  element.closest('[inert], [aria-hidden="true"]') !== null ||
  getComputedStyle(element).pointerEvents === 'none'

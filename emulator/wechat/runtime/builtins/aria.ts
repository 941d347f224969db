import type { BuiltinNode, PropertyTable } from './builtin'

const names = `Label Hidden Describedby Roledescription Live Modal Disabled Checked Valuenow Valuemin Valuemax
  Valuetext Selected Owns Controls Haspopup Expanded Labelledby Busy Required Invalid Atomic`
  .split(/\s+/)
  .filter(Boolean)

/** `aria-*` and `role`, which every built-in takes. */
export const ariaProperties: PropertyTable = {
  ariaRole: null,
  role: null,
  ...Object.fromEntries(names.map((name) => [`aria${name}`, null])),
}

export function applyAria({ data, element }: BuiltinNode, property: string): void {
  const value = data[property]
  if (value === null || value === undefined || value === '') return
  const isRole = property === 'ariaRole' || property === 'role'
  element.setAttribute(isRole ? 'role' : `aria-${property.slice(4).toLowerCase()}`, String(value))
}

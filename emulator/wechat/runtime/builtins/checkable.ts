import { builtinOf, type Builtin, type BuiltinInstance, type BuiltinNode } from './builtin'

const properties = { value: String, checked: Boolean, disabled: Boolean, color: String, name: String }

/** `<checkbox>`: reports through its group. */
export const checkbox: Builtin = {
  tag: 'checkbox',
  properties,
  create: (node) =>
    createMark(node, 'checkbox', () => {
      node.set('checked', !node.flag('checked'))
      reportToGroup(node.element, 'wx-checkbox-group')
    }),
}

/** `<radio>`: checking one unchecks the others of its group. */
export const radio: Builtin = {
  tag: 'radio',
  properties,
  create: (node) =>
    createMark(node, 'radio', () => {
      if (node.flag('checked')) return
      for (const other of members(node.element.closest('wx-radio-group'), 'wx-radio')) {
        if (other !== node && other.flag('checked')) other.set('checked', false)
      }
      node.set('checked', true)
      reportToGroup(node.element, 'wx-radio-group')
    }),
}

/** `<switch>`: a field of its own. */
export const switchBuiltin: Builtin = {
  tag: 'switch',
  properties: { ...properties, type: { type: String, value: 'switch' } },
  create: (node) => ({
    ...createMark(node, 'switch', () => {
      node.set('checked', !node.flag('checked'))
      node.fire('change', { value: node.flag('checked') })
    }),
    formValue: () => node.flag('checked'),
  }),
}

export const checkboxGroup: Builtin = {
  tag: 'checkbox-group',
  properties: { name: String },
  create: (node) =>
    createGroup(node, 'wx-checkbox', (checked) => checked.map((member) => member.text('value'))),
}

export const radioGroup: Builtin = {
  tag: 'radio-group',
  properties: { name: String },
  create: (node) => createGroup(node, 'wx-radio', (checked) => checked[0]?.text('value') ?? ''),
}

function createMark(node: BuiltinNode, role: string, toggle: () => void): BuiltinInstance {
  const { element } = node
  const initial = node.flag('checked')
  const mark = document.createElement('i')
  mark.className = 'mp-mark'
  element.prepend(mark)
  element.setAttribute('role', role)
  const activate = (): void => {
    if (!node.flag('disabled')) toggle()
  }
  node.onTap(activate)
  return {
    activate,
    update() {
      for (const property of ['checked', 'disabled', 'type']) node.reflect(property)
      element.setAttribute('aria-checked', String(node.flag('checked')))
      const color = node.text('color')
      if (color) element.style.setProperty('--mp-color', color)
    },
    formReset: () => node.set('checked', initial),
  }
}

function createGroup(
  group: BuiltinNode,
  memberTag: string,
  valueOf: (checked: BuiltinNode[]) => unknown,
): BuiltinInstance {
  return {
    formValue: () => valueOf(members(group.element, memberTag).filter((member) => member.flag('checked'))),
    formReset() {
      for (const element of group.element.querySelectorAll(memberTag))
        builtinOf(element)?.instance.formReset?.()
    },
  }
}

function reportToGroup(element: Element, groupTag: string): void {
  const group = builtinOf(element.closest(groupTag))
  group?.node.fire('change', { value: group.instance.formValue?.() })
}

function members(group: Element | null, tag: string): BuiltinNode[] {
  return [...(group?.querySelectorAll(tag) ?? [])].flatMap((element) => builtinOf(element)?.node ?? [])
}

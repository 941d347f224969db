import { builtinOf, type Builtin, type BuiltinNode } from './builtin'

interface FormActions {
  submit(button: BuiltinNode): void
  reset(): void
}

interface FormField {
  name: string
  value(): unknown
  reset(): void
}

const forms = new WeakMap<Element, FormActions>()

/** The form an element is in. */
export function formOf(element: Element): FormActions | null {
  const form = element.closest('wx-form')
  return (form && forms.get(form)) ?? null
}

/** `<form>`: collects the named fields inside of it, own components with `wx://form-field` included. */
export const form: Builtin = {
  tag: 'form',
  properties: { reportSubmit: Boolean, reportSubmitTimeout: Number },
  create(node) {
    forms.set(node.element, {
      submit(button) {
        const value: Record<string, unknown> = {}
        for (const field of fieldsOf(node.element)) value[field.name] = field.value()
        node.fire('submit', { value, formId: '', target: { dataset: button.component.dataset } })
      },
      reset() {
        for (const field of fieldsOf(node.element)) field.reset()
        node.fire('reset', {})
      },
    })
    return {}
  },
}

function fieldsOf(form: Element): FormField[] {
  return [...form.querySelectorAll('*')].flatMap((element) => {
    const builtin = builtinOf(element)
    if (builtin) {
      const { node, instance } = builtin
      const name = node.text('name')
      if (!name || !instance.formValue) return []
      return [{ name, value: () => instance.formValue?.(), reset: () => instance.formReset?.() }]
    }
    return ownField(element)
  })
}

/** A component of the mini-program that has the name and value of `wx://form-field`. */
function ownField(element: Element): FormField[] {
  const { __wxElement } = element as Element & {
    __wxElement?: { data?: Record<string, unknown>; is?: string }
  }
  const data = __wxElement?.data
  if (!data || !('name' in data) || !('value' in data) || !data.name) return []
  return [{ name: String(data.name), value: () => data.value, reset: () => undefined }]
}

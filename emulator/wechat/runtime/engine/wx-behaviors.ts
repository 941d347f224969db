import type { CodeSpace, behavior } from 'glass-easel-miniprogram-adapter'

const registered = new Map<string, behavior.GeneralBehavior>()

/**
 * WeChat's behaviors that components name by a string. `form-field` gives a component the name and value a form
 * collects; `component-export` needs nothing here (the adapter reads `export` itself).
 */
export function wxBehavior(codeSpace: CodeSpace, name: string): behavior.GeneralBehavior | null {
  if (name === 'wx://component-export') return null
  const known = registered.get(name)
  if (known) return known
  const isField = name.startsWith('wx://form-field')
  const created = codeSpace
    .behavior()
    .definition(isField ? { properties: { name: String, value: null } } : {})
    .register()
  registered.set(name, created)
  return created
}

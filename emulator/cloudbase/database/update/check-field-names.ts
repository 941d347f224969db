import { isPlainObject } from '../values/type-rank'
import { wording } from '../wording'

/** Refuses field names that start with `$` (or are empty or `__proto__`) at any depth. Dots are allowed. */
export function checkFieldNames(value: unknown): void {
  if (Array.isArray(value)) {
    value.forEach(checkFieldNames)
  } else if (isPlainObject(value)) {
    for (const [name, item] of Object.entries(value)) {
      if (!name || name.startsWith('$') || name === '__proto__') throw wording.badFieldName(name)
      checkFieldNames(item)
    }
  }
}

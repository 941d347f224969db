import type { IndexKey } from '../declarations'
import { isArrayIndex } from '../values/reach'
import { isPlainObject } from '../values/type-rank'
import { wording } from '../wording'
import { emptyArrayKey, encodeKey, invertKey } from './encode-key'

/** The keys that a document leaves in an index; more than one, or `multikey`, when a path meets an array. */
export interface IndexKeys {
  keys: Buffer[]
  multikey: boolean
}

/** A field on its way: the value reached so far and the parts of the path still to go. */
interface Binding {
  value: unknown
  rest: string[]
  done: boolean
  emptyArray?: boolean
}

/** Computes a document's keys. Throws when two different arrays meet in one compound index. */
export function indexKeys(document: unknown, fields: IndexKey[]): IndexKeys {
  const rows: Binding[][] = []
  const start = fields.map(({ field }) => ({ value: document, rest: field.split('.'), done: false }))
  const multikey = expand(start, fields, rows)
  const unique = new Map<string, Buffer>()
  for (const row of rows) {
    const key = Buffer.concat(row.map((binding, at) => encodeBinding(binding, fields[at]?.direction === -1)))
    unique.set(key.toString('latin1'), key)
  }
  return { keys: [...unique.values()], multikey }
}

function encodeBinding({ value, emptyArray }: Binding, descending: boolean): Buffer {
  const key = emptyArray ? emptyArrayKey : encodeKey(value)
  return descending ? invertKey(key) : key
}

function expand(bindings: Binding[], fields: IndexKey[], rows: Binding[][]): boolean {
  const advanced = bindings.map(advance)
  const first = advanced.findIndex(({ done }) => !done)
  const array = advanced[first]?.value
  if (!Array.isArray(array)) {
    rows.push(advanced)
    return false
  }
  const other = advanced.findIndex(({ done, value }) => !done && value !== array)
  if (other >= 0) throw wording.parallelArrays(fields[first]?.field ?? '', fields[other]?.field ?? '')
  const place = (item: unknown, empty: boolean) =>
    advanced.map((binding) =>
      binding.done
        ? binding
        : { ...binding, value: item, done: !binding.rest.length || !isPlainObject(item), emptyArray: empty },
    )
  if (!array.length) rows.push(place(undefined, true).map(dropEmptyBelow))
  for (const item of array as unknown[]) expand(place(item, false).map(endEarly), fields, rows)
  return true
}

/** An empty array below a longer path counts as missing. */
const dropEmptyBelow = (binding: Binding): Binding =>
  binding.rest.length ? { ...binding, emptyArray: false } : binding

/** An element that is no object ends a longer path: the field is missing there. */
const endEarly = (binding: Binding): Binding =>
  binding.done && binding.rest.length ? { ...binding, value: undefined, rest: [] } : binding

/** Walks through objects until the path ends or an array has to be opened. */
function advance(binding: Binding): Binding {
  let { value, rest } = binding
  while (!binding.done && rest.length) {
    const [part = '', ...after] = rest
    if (Array.isArray(value)) {
      if (!isArrayIndex(part)) return { value, rest, done: false }
      value = (value as unknown[])[Number(part)]
    } else {
      value = isPlainObject(value) && Object.hasOwn(value, part) ? value[part] : undefined
    }
    rest = after
  }
  return { ...binding, value, rest, done: binding.done || !Array.isArray(value) }
}

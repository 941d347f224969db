import type { Document } from '../values/document'
import { isPlainObject, typeName } from '../values/type-rank'
import { wording } from '../wording'
import { compileElementQuery } from './matcher'

type Shaper = (document: Document) => Document
const isFlag = (value: unknown) => typeof value === 'number' || typeof value === 'boolean'

/** Compiles a projection: fields in or out, dotted paths, `$slice` and `$elemMatch`. */
export function compileProjection(projection: Document): Shaper {
  const flags = Object.entries(projection).filter(([, value]) => isFlag(value))
  const named = flags.filter(([path]) => path !== '_id')
  const including = named.some(([, value]) => Boolean(value))
  if (including && named.some(([, value]) => !value))
    throw wording.engine('Cannot do exclusion on a field in inclusion projection')
  const matched = Object.entries(projection).filter(([, value]) => has(value, '$elemMatch'))
  const sliced = Object.entries(projection).filter(([, value]) => has(value, '$slice'))
  const other = Object.entries(projection).find(
    ([, value]) => !isFlag(value) && !has(value, '$elemMatch') && !has(value, '$slice'),
  )
  if (other) throw wording.badOperand(`projection of ${other[0]}`, 'true, false, $slice or $elemMatch')
  const onlyId = !named.length && Boolean(projection._id)
  const includes = including || onlyId || (!named.length && matched.length > 0)
  const elements = matched.map(elementShaper)
  const slices = sliced.map(([path, value]) => sliceShaper(path, (value as Document).$slice))
  const paths = [...named.map(([path]) => path), ...(includes ? sliced.map(([path]) => path) : [])]
  const keepsId = projection._id === undefined || Boolean(projection._id)
  return (document) => {
    const shaped = includes ? include(document, paths.map(split)) : exclude(document, paths.map(split))
    const whole = elements.reduce((result, shape) => shape(document, result), shaped)
    const { _id, ...rest } = slices.reduce((result, slice) => slice(result), whole)
    return keepsId ? { _id: _id ?? document._id, ...rest } : rest
  }
}

const has = (value: unknown, operator: string) => isPlainObject(value) && operator in value
const split = (path: string) => path.split('.')

/** Groups the paths below each first part; null when the part itself is named. */
function below(paths: string[][]): Map<string, string[][] | null> {
  const groups = new Map<string, string[][] | null>()
  for (const [head = '', ...tail] of paths) {
    const group = groups.get(head)
    if (!tail.length || group === null) groups.set(head, null)
    else groups.set(head, [...(group ?? []), tail])
  }
  return groups
}

function include(value: Document, paths: string[][]): Document {
  const groups = below(paths)
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => {
      const deeper = groups.get(key)
      if (deeper === undefined) return []
      if (deeper === null) return [[key, item]]
      const inner = includeBelow(item, deeper)
      return inner === undefined ? [] : [[key, inner]]
    }),
  )
}

function includeBelow(value: unknown, paths: string[][]): unknown {
  if (Array.isArray(value))
    return value.map((item) => includeBelow(item, paths)).filter((item) => item !== undefined)
  return isPlainObject(value) ? include(value, paths) : undefined
}

function exclude(value: Document, paths: string[][]): Document {
  const groups = below(paths)
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => {
      const deeper = groups.get(key)
      if (deeper === null) return []
      return [[key, deeper ? excludeBelow(item, deeper) : item]]
    }),
  )
}

function excludeBelow(value: unknown, paths: string[][]): unknown {
  if (Array.isArray(value)) return value.map((item) => excludeBelow(item, paths))
  return isPlainObject(value) ? exclude(value, paths) : value
}

/** `$elemMatch` keeps the first matching element; the field is left out when none matches. */
function elementShaper([path, value]: [string, unknown]) {
  const matches = compileElementQuery((value as { $elemMatch: Document }).$elemMatch)
  return (document: Document, shaped: Document): Document => {
    const list = document[path]
    const found = Array.isArray(list) ? list.filter(matches).slice(0, 1) : []
    const rest = Object.fromEntries(Object.entries(shaped).filter(([key]) => key !== path))
    return found.length ? { ...rest, [path]: found } : rest
  }
}

function sliceShaper(path: string, operand: unknown): Shaper {
  const [skip, limit] = Array.isArray(operand) ? (operand as unknown[]) : [null, operand]
  if (typeName(limit) !== 'number' || (skip !== null && typeof skip !== 'number'))
    throw wording.badOperand('$slice', 'a number or [skip, limit]')
  const cut = (list: unknown[]) => sliceList(list, skip as number | null, limit as number)
  const parts = path.split('.')
  const apply = (value: unknown, at: number): unknown => {
    const part = parts[at]
    if (part === undefined) return Array.isArray(value) ? cut(value) : value
    return isPlainObject(value) && part in value ? { ...value, [part]: apply(value[part], at + 1) } : value
  }
  return (document) => apply(document, 0) as Document
}

/** A negative limit alone counts from the end; `[skip, limit]` starts at `skip`, from the end when negative. */
function sliceList(list: unknown[], skip: number | null, limit: number): unknown[] {
  if (skip === null) return limit < 0 ? list.slice(limit) : list.slice(0, limit)
  const start = skip < 0 ? Math.max(0, list.length + skip) : skip
  return list.slice(start, start + limit)
}

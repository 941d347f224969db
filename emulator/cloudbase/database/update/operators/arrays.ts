import { compileElementQuery } from '../../query/matcher'
import { sortDocuments } from '../../query/sort'
import type { SortSpec } from '../../indexes/plan-read'
import { compareValues, equalValues } from '../../values/compare'
import { copyValue } from '../../values/copy'
import type { Document } from '../../values/document'
import { isPlainObject, typeName } from '../../values/type-rank'
import { wording } from '../../wording'
import { checkFieldNames } from '../check-field-names'
import { findPlace, makePlace, readPlace, writePlace } from '../set-path'
import type { UpdateOperator } from '../update-operator'

/** The array at a path; a missing one counts as empty, anything else is refused. */
function arrayAt(document: Document, path: string, operator: string): unknown[] | undefined {
  const place = findPlace(document, path)
  const value = place && readPlace(place)
  if (value === undefined) return undefined
  if (!Array.isArray(value)) throw wording.nonArrayTarget(operator, path, typeName(value))
  return value as unknown[]
}

function eachOf(operand: unknown, operator: string): unknown[] {
  const list = isPlainObject(operand) && '$each' in operand ? operand.$each : [operand]
  if (!Array.isArray(list)) throw wording.badOperand(`${operator} $each`, 'an array')
  checkFieldNames(list)
  return copyValue(list as unknown[])
}

const wholeNumber = (value: unknown, name: string): number => {
  if (!Number.isInteger(value)) throw wording.badOperand(name, 'a whole number')
  return value as number
}

/** `$push` with `$each`, `$position`, `$sort` (1, -1 or by fields) and `$slice`, applied in that order. */
export const $push: UpdateOperator = (document, path, operand) => {
  const items = eachOf(operand, '$push')
  const modifiers: Document = isPlainObject(operand) && '$each' in operand ? operand : {}
  const list = [...(arrayAt(document, path, '$push') ?? [])]
  const position =
    modifiers.$position === undefined ? list.length : wholeNumber(modifiers.$position, '$position')
  list.splice(position, 0, ...items)
  const sorted = modifiers.$sort === undefined ? list : sortList(list, modifiers.$sort)
  writePlace(
    makePlace(document, path),
    modifiers.$slice === undefined ? sorted : slice(sorted, modifiers.$slice),
  )
}

function slice(list: unknown[], operand: unknown): unknown[] {
  const limit = wholeNumber(operand, '$slice')
  return limit < 0 ? list.slice(limit) : list.slice(0, limit)
}

function sortList(list: unknown[], order: unknown): unknown[] {
  if (order === 1 || order === -1) return [...list].sort((a, b) => compareValues(a, b) * order)
  if (!isPlainObject(order)) throw wording.badOperand('$sort', '1, -1 or fields with 1 or -1')
  return sortDocuments(list, order as SortSpec, (item) => (isPlainObject(item) ? item : {}))
}

export const $addToSet: UpdateOperator = (document, path, operand) => {
  const items = eachOf(operand, '$addToSet')
  const list = [...(arrayAt(document, path, '$addToSet') ?? [])]
  for (const item of items) if (!list.some((present) => equalValues(present, item))) list.push(item)
  writePlace(makePlace(document, path), list)
}

export const $pop: UpdateOperator = (document, path, end) => {
  if (end !== 1 && end !== -1) throw wording.badOperand('$pop', '1 or -1')
  const list = arrayAt(document, path, '$pop')
  if (end === 1) list?.pop()
  else list?.shift()
}

const keepOnly = (list: unknown[] | undefined, keep: (item: unknown) => boolean) =>
  list?.splice(0, list.length, ...list.filter(keep))

/** `$pull` by value, by conditions on the element, or by conditions on its fields. */
export const $pull: UpdateOperator = (document, path, condition) => {
  const isCondition = isPlainObject(condition) || condition instanceof RegExp
  const query = condition instanceof RegExp ? { $regex: condition } : condition
  const matches = isCondition
    ? compileElementQuery(query as Document)
    : (item: unknown) => equalValues(item, condition)
  keepOnly(arrayAt(document, path, '$pull'), (item) => !matches(item))
}

export const $pullAll: UpdateOperator = (document, path, values) => {
  if (!Array.isArray(values)) throw wording.badOperand('$pullAll', 'an array')
  keepOnly(arrayAt(document, path, '$pullAll'), (item) => !values.some((value) => equalValues(value, item)))
}

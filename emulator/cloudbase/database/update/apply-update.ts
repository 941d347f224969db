import { equalValues } from '../values/compare'
import { copyValue } from '../values/copy'
import type { Document } from '../values/document'
import { isPlainObject } from '../values/type-rank'
import { wording } from '../wording'
import * as arithmetic from './operators/arithmetic'
import * as arrays from './operators/arrays'
import * as assign from './operators/assign'
import { expandPositions } from './positions'
import type { UpdateOperator } from './update-operator'

const operators: Record<string, UpdateOperator> = { ...arithmetic, ...arrays, ...assign }

/** Which instructions an update holds. Throws for unknown operators and for paths that overlap. */
export function readUpdate(update: unknown): [operator: string, path: string, operand: unknown][] {
  if (!isPlainObject(update)) throw wording.badParameter('data', 'an object of update operators')
  const steps = Object.entries(update).flatMap(([operator, fields]) => {
    if (!Object.hasOwn(operators, operator)) throw wording.unknownModifier(operator)
    if (!isPlainObject(fields)) throw wording.badOperand(operator, 'an object of fields')
    return Object.entries(fields).map(([path, operand]): [string, string, unknown] => [
      operator,
      path,
      operand,
    ])
  })
  checkConflicts(
    steps.flatMap(([operator, path, operand]) =>
      operator === '$rename' && typeof operand === 'string' ? [path, operand] : [path],
    ),
  )
  return steps
}

function checkConflicts(paths: string[]): void {
  const sorted = [...paths].map((path) => `${path}.`).sort()
  for (const [at, path] of sorted.entries())
    if (sorted[at + 1]?.startsWith(path)) throw wording.conflictingPaths(path.slice(0, -1))
}

/** Applies an update to a copy of a document; `query` tells which element a positional `$` means. */
export function applyUpdate(document: Document, update: unknown, query: Document): Document {
  const changed = copyValue(document)
  for (const [operator, path, operand] of readUpdate(update))
    for (const place of expandPositions(changed, path, query)) operators[operator]?.(changed, place, operand)
  if (!equalValues(changed._id, document._id)) throw wording.immutableId()
  return changed
}

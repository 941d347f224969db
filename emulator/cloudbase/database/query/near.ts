import { distance, nearCondition, pointOf } from '../geo/near'
import type { Document, StoredDocument } from '../values/document'
import { reach } from '../values/reach'
import { isPlainObject } from '../values/type-rank'

/** Finds the `$nearSphere` of a query: its matches come by distance unless an order is asked for. */
export function nearOrder(query: Document): ((a: StoredDocument, b: StoredDocument) => number) | undefined {
  for (const [path, condition] of Object.entries(query)) {
    if (path === '$and' && Array.isArray(condition)) {
      const inner = condition.filter(isPlainObject).map(nearOrder).find(Boolean)
      if (inner) return inner
    }
    const operand = isPlainObject(condition) ? (condition.$nearSphere ?? condition.$near) : undefined
    if (operand === undefined) continue
    const { center } = nearCondition(operand)
    const metres = ({ document }: StoredDocument) =>
      Math.min(
        ...reach(document, path).map((value) => {
          const point = pointOf(value)
          return point ? distance(point, center) : Infinity
        }),
      )
    return (a, b) => metres(a) - metres(b)
  }
  return undefined
}

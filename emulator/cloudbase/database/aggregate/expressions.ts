import * as comparisons from './operators/compare'
import { $dateFromParts } from './operators/date-from-parts'
import { $indexOfCP } from './operators/index-of-cp'
import { $mergeObjects } from './operators/merge-objects'
import { $substr, $substrBytes } from './operators/substr'
import { $trunc } from './operators/trunc'
import { $week } from './operators/week'

/** Expressions that mingo lacks or computes otherwise than the service. */
export const strictExpressions = {
  ...comparisons,
  ...{ $dateFromParts, $indexOfCP, $mergeObjects, $substr, $substrBytes, $trunc, $week },
}

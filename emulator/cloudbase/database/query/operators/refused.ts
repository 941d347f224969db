import { wording } from '../../wording'
import type { QueryOperator } from './query-operator'

/** Operators that the database does not have: refused with their name instead of matching nothing. */
export const refuse =
  (name: string): QueryOperator =>
  () => {
    throw wording.operatorNotSupported(name)
  }

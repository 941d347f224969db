import { $dayOfWeek, $dayOfYear } from 'mingo/operators/expression'
import type { Document } from '../../values/document'
import type { ExpressionOperator } from './expression-operator'

/** Weeks begin on Sunday; week 1 begins with the first Sunday of the year, the days before are week 0. */
export const $week: ExpressionOperator = (value, operand, options) => {
  const day: unknown = $dayOfYear(value as Document, operand, options)
  const weekday: unknown = $dayOfWeek(value as Document, operand, options)
  if (typeof day !== 'number' || typeof weekday !== 'number') return null
  return Math.floor((day - (weekday - 1) + 6) / 7)
}

import type { ApplicationView } from '../../../../cloudfunctions/application/contract'
import { firstOpenStep, REVIEW_STEP } from '../edit/step-states'
import { readPlace, type Place } from './place'

/** Where the form opens: where it was left, else at the first thing to do. A returned form has been through every step. */
export function startPlace(application: ApplicationView): Place {
  const left = readPlace(application)
  const step = left?.step ?? firstOpenStep(application)
  const reached = Math.max(left?.furthest ?? 0, step)
  return { step, furthest: application.opinion ? REVIEW_STEP : reached, scrollTop: left?.scrollTop ?? 0 }
}

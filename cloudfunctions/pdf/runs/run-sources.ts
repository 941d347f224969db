import { countPaidApplications, listPaidApplications } from '../../application/list-paid-applications'
import type { RunKind } from '../contract'
import type { RunSource } from './run-source'

export const runSources: Record<RunKind, RunSource> = {
  registration_form: { count: countPaidApplications, next: listPaidApplications },
}

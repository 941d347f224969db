import { countPaidApplications, listPaidApplications } from '../../application/list-paid-applications'
import { countIssuedTickets, listIssuedTickets } from '../../ticket/list-issued-tickets'
import type { RunKind } from '../contract'
import type { RunSource } from './run-source'

export const runSources: Record<RunKind, RunSource> = {
  admission_ticket: { count: countIssuedTickets, next: listIssuedTickets },
  registration_form: { count: countPaidApplications, next: listPaidApplications },
}

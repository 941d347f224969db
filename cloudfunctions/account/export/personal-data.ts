import type { AccountRecord } from '../../_shared/account-record'
import { findSignIn } from '../../_shared/sign-ins/find-sign-in'
import { SIGN_IN_KINDS } from '../../_shared/sign-ins/sign-in-record'
import { exportApplications } from '../../application/export-applications'
import { exportUnit } from '../../membership/export-unit'
import { exportMessages } from '../../message/export-messages'
import { exportOrders } from '../../payment/export-orders'
import { exportRefunds } from '../../payment/export-refunds'
import { exportRequests } from '../../request/export-requests'
import { exportResults } from '../../result/export-results'
import { exportCertifiedPerson, exportInstitution } from '../../talent/export-talent'
import { exportTickets } from '../../ticket/export-tickets'
import { findConsentsGivenOn, findConsentsOf } from '../consent-repository'
import { presentConsent } from '../policies/present-consent'
import { findRecovery } from '../recovery/recovery-repository'
import { findRepresentationsOf } from '../representation-repository'
import { exportAccount } from './export-account'

/** Whose data, and the keys of theirs that other collections are found by. */
export interface DataOwner {
  account: AccountRecord
  applicationIds: readonly string[]
  orderIds: readonly string[]
}

/** What becomes of a collection when somebody takes their data away: a part of the file, or a reason to leave it out. */
type Decision = { part: string; read(owner: DataOwner): Promise<unknown> } | { leftOut: string }

const CONCERNS_NOBODY = 'Concerns nobody in particular.'
const OF_A_UNIT = 'What a unit owes, pays and is certified; no person does. Its operators see it under 会费.'
const SECRET = 'Hashes and counts that guard the ways in; they say nothing and open nothing.'

/** One decision a collection of `database/collections`; a test sees to it that none is forgotten (O7). */
export const personalData: Record<string, Decision> = {
  accounts: { part: 'account', read: async ({ account }) => exportAccount(account) },
  consents: {
    part: 'consents',
    read: ({ account }) => exportConsents(account._id, account.openid),
  },
  applications: { part: 'applications', read: ({ account }) => exportApplications(account._id) },
  orders: { part: 'orders', read: ({ account }) => exportOrders(account._id) },
  refunds: { part: 'refunds', read: ({ orderIds }) => exportRefunds(orderIds) },
  tickets: { part: 'tickets', read: ({ applicationIds }) => exportTickets(applicationIds) },
  scores: { part: 'scores', read: async (owner) => (await exportResults(owner.applicationIds)).scores },
  certificates: {
    part: 'certificates',
    read: async (owner) => (await exportResults(owner.applicationIds)).certificates,
  },
  messages: { part: 'messages', read: ({ account }) => exportMessages(account._id) },
  service_requests: {
    part: 'requests',
    read: ({ account }) => exportRequests({ accountId: account._id, openid: account.openid }),
  },
  recovery_settings: { part: 'recovery', read: ({ account }) => exportRecovery(account._id) },
  sign_ins: { part: 'signIns', read: ({ account }) => exportSignIns(account.openid) },
  representations: { part: 'representations', read: ({ account }) => exportRepresentations(account._id) },
  certified_people: {
    part: 'certifiedPerson',
    read: ({ account }) => exportCertifiedPerson(account.openid),
  },
  institutions: { part: 'institution', read: ({ account }) => exportInstitution(account.openid) },
  units: { part: 'unit', read: ({ account }) => exportUnit(account.openid) },

  unit_operators: { leftOut: 'The own entry is in the part `unit`; the others are of other people.' },
  dues: { leftOut: OF_A_UNIT },
  dues_notices: { leftOut: OF_A_UNIT },
  dues_payments: { leftOut: OF_A_UNIT },
  member_certificates: { leftOut: OF_A_UNIT },
  payment_attempts: { leftOut: 'Tries at WeChat Pay; what came of them is in orders and refunds.' },
  payment_notices: { leftOut: 'What WeChat reported about payments, by order number; see orders.' },
  outbound_deliveries: { leftOut: 'That a message was texted, too; the message is in messages.' },
  documents: { leftOut: 'PDFs of what is in the other parts; each can be had in the mini-program.' },
  uploads: { leftOut: 'Files on their way; those that arrived are named in applications and requests.' },
  cancellation_receipts: { leftOut: 'Proof of accounts that are no more, under their receipt number.' },
  data_exports: { leftOut: 'Files like this one, until they are removed.' },
  audit_entries: { leftOut: 'What staff did, chained for proof; what came of it is in the histories.' },
  audit_digests: { leftOut: CONCERNS_NOBODY },
  audit_intents: { leftOut: 'Calls of staff that are going on; they end in the audit log or nowhere.' },
  credentials: { leftOut: SECRET },
  codes: { leftOut: SECRET },
  proofs: { leftOut: SECRET },
  abuse_marks: { leftOut: SECRET },
  rate_limits: { leftOut: SECRET },
  announcements: { leftOut: CONCERNS_NOBODY },
  counters: { leftOut: CONCERNS_NOBODY },
  document_runs: { leftOut: CONCERNS_NOBODY },
  exams: { leftOut: CONCERNS_NOBODY },
  fee_years: { leftOut: CONCERNS_NOBODY },
  policies: { leftOut: CONCERNS_NOBODY },
  score_batches: { leftOut: CONCERNS_NOBODY },
  seat_quotas: { leftOut: CONCERNS_NOBODY },
  seating_plans: { leftOut: CONCERNS_NOBODY },
  settings: { leftOut: CONCERNS_NOBODY },
}

/** The account's, and what was agreed to on its WeChat as somebody else: a visitor, a certified person, a unit's operator. */
async function exportConsents(accountId: string, openid: string) {
  const [own, others] = await Promise.all([findConsentsOf(accountId), findConsentsGivenOn(openid)])
  const all = [...own, ...others.filter(({ subjectId }) => subjectId !== accountId)]
  return all.map((consent) => ({ as: consent.subjectKind, ...presentConsent(consent) }))
}

async function exportRecovery(accountId: string) {
  const recovery = await findRecovery(accountId)
  if (!recovery) return null
  const { questions, factorsNeeded, updatedAt } = recovery
  return { questions: questions.map(({ question }) => question), factorsNeeded, updatedAt }
}

async function exportSignIns(openid: string) {
  const found = await Promise.all(SIGN_IN_KINDS.map((kind) => findSignIn(openid, kind)))
  return found.flatMap((signIn) =>
    signIn ? [{ kind: signIn.kind, signedInAt: signIn.signedInAt, expiresAt: signIn.expiresAt }] : [],
  )
}

async function exportRepresentations(accountId: string) {
  const found = await findRepresentationsOf(accountId)
  return found.map(({ representedAccountId, relation, consent, createdAt, endedAt }) => ({
    as: representedAccountId === accountId ? 'represented' : 'representative',
    relation,
    consent,
    createdAt,
    endedAt,
  }))
}

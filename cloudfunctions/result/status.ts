import type { Transitions } from '../_shared/status-table'

/** One import of scores. Labels are in `miniprogram/utils/labels.ts`. */
export const SCORE_BATCH_STATUSES = [
  /** 待发布: read and checked; a second person publishes it (J1). */
  'imported',
  /** 已发布: every candidate of it sees their own score. */
  'published',
  /** 已撤回: nobody sees these scores; they can be imported anew. */
  'withdrawn',
] as const
export type ScoreBatchStatus = (typeof SCORE_BATCH_STATUSES)[number]

export const scoreBatchTransitions = {
  publish: { from: ['imported'], to: 'published' },
  withdraw: { from: ['imported', 'published'], to: 'withdrawn' },
} as const satisfies Transitions<ScoreBatchStatus>
export type ScoreBatchEvent = keyof typeof scoreBatchTransitions

/** 职业技能等级证书 of one person. */
export const CERTIFICATE_STATUSES = [
  /** 有效 */
  'valid',
  /** 已撤销: the public page says so; it can no longer be downloaded. */
  'revoked',
] as const
export type CertificateStatus = (typeof CERTIFICATE_STATUSES)[number]

export const certificateTransitions = {
  revoke: { from: ['valid'], to: 'revoked' },
  reinstate: { from: ['revoked'], to: 'valid' },
} as const satisfies Transitions<CertificateStatus>
export type CertificateEvent = keyof typeof certificateTransitions

import type { SeenWrite } from './short-wire'

/** Collections that a refused call may write to: what was tried is counted, and who agreed has agreed, whatever comes of it. */
const BOOKKEEPING = new Set([
  'rate_limits',
  'abuse_marks',
  'codes',
  'consents',
  'proofs',
  'counters',
  'outbound_deliveries',
])
/** What a right password writes by itself: the WeChat it was typed on is known from then on. */
const RIGHT_PASSWORD = /^(knownWechats|password|updatedAt)(\.|$)/

export const isBookkeeping = ({ collection, fields }: SeenWrite): boolean =>
  BOOKKEEPING.has(collection) ||
  (collection === 'credentials' &&
    fields.includes('knownWechats') &&
    fields.every((one) => RIGHT_PASSWORD.test(one)))

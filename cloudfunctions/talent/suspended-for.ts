import type { InstitutionRecord } from './institution-record'

/** Why an institution is suspended, in the words of staff; null while it is not. */
export const suspendedFor = ({ status, history }: InstitutionRecord): string | null =>
  status === 'suspended' ? (history.findLast(({ event }) => event === 'suspend')?.reason ?? '') : null

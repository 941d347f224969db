import type { Sealed } from '../_shared/sealed'

/** One certificate of a person, as the roster names it. */
export interface CertificateRecord {
  /** Of the dictionary of fields: `QMS建工`. */
  field: string
  /** Of the dictionary of levels: `审核员`. */
  level: string
  number: string
  /** Calendar day, the last on which it holds. */
  validUntil: string
}

/**
 * One document of `certified_people`: the roster of certified staff (A14). `_id` is made of the personal number, so that an
 * import that is run again meets the same documents; `phoneHash` carries a unique index.
 */
export interface CertifiedPersonRecord {
  _id: string
  /** The personal number under which the roster knows them. */
  number: string
  /** As it was typed; printed so. */
  name: string
  /** What the name is found by; see `_shared/domain/name-key.ts` (P12). */
  nameKey: string
  /** Sealed for the document's id. */
  phone: Sealed
  phoneMasked: string
  /** The last four digits, by which staff look somebody up. */
  phoneTail: string
  phoneHash: string
  bornOn: string | null
  province: string
  city: string
  /** Of the dictionary of educations; empty when the roster does not say. */
  education: string
  certificates: CertificateRecord[]
  /** When the person set a password; null while the phone is not bound. */
  boundAt: Date | null
  createdAt: Date
  updatedAt: Date
}

/** The document of a personal number. */
export const certifiedPersonId = (number: string): string => `cp_${number}`

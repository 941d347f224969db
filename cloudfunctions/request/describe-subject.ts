import { ID_TYPE_LABELS } from '../_shared/dictionaries'
import { findLiveAccount } from '../account/find-live-account'
import { unitWords } from '../membership/unit-words'
import { personWords } from '../talent/person-words'
import type { WantedLine } from './contract'
import type { RequestRecord } from './request-record'

interface Subject {
  words: string | null
  /** False when an approval would have nobody to do anything for. */
  isThere: boolean
  now: Partial<Record<WantedLine['field'], string | null>>
}

const NOBODY: Subject = { words: null, isThere: false, now: {} }
const CANCELLED = '账号已注销'

/** Whom a request concerns, as the records know them; masked. */
export async function describeSubject({ kind, subjectId }: RequestRecord): Promise<Subject> {
  if (!subjectId) return NOBODY
  switch (kind) {
    case 'identity_correction':
    case 'account_transfer':
    case 'password_recovery': {
      const account = await findLiveAccount(subjectId)
      if (!account) return { ...NOBODY, words: CANCELLED }
      const { profile, nickname } = account
      if (!profile) return { words: nickname, isThere: true, now: {} }
      const { name, idType, idNumberMasked } = profile
      return {
        words: `${name} ${idNumberMasked}`,
        isThere: true,
        now: { name, idType: ID_TYPE_LABELS[idType], idNumber: idNumberMasked },
      }
    }
    case 'unit_rebind': {
      const { name, creditCode } = await unitWords(subjectId)
      return { words: name, isThere: true, now: { creditCode } }
    }
    case 'roster_phone': {
      const { name, phoneMasked } = await personWords(subjectId)
      return { words: `${name} ${phoneMasked}`, isThere: true, now: { name, newPhone: phoneMasked } }
    }
  }
}

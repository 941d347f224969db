import { ID_TYPE_LABELS } from '../_shared/dictionaries'
import { loadAccount } from '../account/load-account'
import { unitWords } from '../membership/unit-words'
import { personWords } from '../talent/person-words'
import type { WantedLine } from './contract'
import type { RequestRecord } from './request-record'

interface Subject {
  words: string | null
  now: Partial<Record<WantedLine['field'], string | null>>
}

const NOBODY: Subject = { words: null, now: {} }

/** Whom a request concerns, as the records know them; masked. */
export async function describeSubject({ kind, subjectId }: RequestRecord): Promise<Subject> {
  if (!subjectId) return NOBODY
  switch (kind) {
    case 'identity_correction':
    case 'account_transfer':
    case 'password_recovery': {
      const { profile, nickname } = await loadAccount(subjectId)
      if (!profile) return { words: nickname, now: {} }
      const { name, idType, idNumberMasked } = profile
      return {
        words: `${name} ${idNumberMasked}`,
        now: { name, idType: ID_TYPE_LABELS[idType], idNumber: idNumberMasked },
      }
    }
    case 'unit_rebind': {
      const { name, creditCode } = await unitWords(subjectId)
      return { words: name, now: { creditCode } }
    }
    case 'roster_phone': {
      const { name, phoneMasked } = await personWords(subjectId)
      return { words: `${name} ${phoneMasked}`, now: { name, newPhone: phoneMasked } }
    }
  }
}

import { database } from '../_shared/cloud'
import { CCAA_FIELDS, CCAA_LEVELS } from '../_shared/dictionaries'

/** What a certificate may be of, and of which level. */
export interface CcaaDictionaries {
  fields: string[]
  levels: string[]
}

/** The document `ccaa` of `settings`; without it the lists of `dictionaries.ts`. */
export async function loadCcaaDictionaries(): Promise<CcaaDictionaries> {
  const { data } = await database().collection('settings').doc('ccaa').get()
  const own = data[0] as Partial<CcaaDictionaries> | undefined
  return { fields: own?.fields ?? CCAA_FIELDS, levels: own?.levels ?? CCAA_LEVELS }
}

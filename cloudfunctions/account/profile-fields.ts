import * as z from 'zod'
import { ID_TYPES } from '../_shared/account-record'

const version = z.string().max(40)
/** The versions that were shown and ticked, each on its own; an empty text for one that was not ticked. */
export const accountConsents = z.object({
  privacy: version,
  agreement: version,
  /** The separate consent for the ID number and photos; the version of the privacy policy (A12). */
  sensitive_data: version,
})

/** Checked by the rules of its ID type in the use case, where the type is known. */
export const profileFields = {
  /** At most 50 characters; the rule counts them, because a rare character is two UTF-16 units. */
  name: z.string().max(100),
  /** Pinyin, for a name in which 〓 stands for a character or one has no glyph (A10); else ignored. */
  nameFallback: z.string().max(200).optional(),
  idType: z.enum(ID_TYPES),
  idNumber: z.string().max(30),
  email: z.string().max(100),
}

import { createHash } from 'node:crypto'
import type { ApplicationRecord } from './application-record'

/**
 * SHA-256 (hex) of the data that a candidate signs for: form, choice, photo and certificate images. The document
 * prints its first twelve characters; a signed copy remembers it, so that a signature under older data is seen (C8).
 */
export const dataHashOf = (application: ApplicationRecord): string =>
  createHash('sha256')
    .update(
      canonical({
        applicationId: application._id,
        form: application.form,
        siteId: application.siteId,
        subjectIds: [...application.subjectIds].sort(),
        photo: application.photo?.sha256 ?? null,
        certificateImages: application.certificateImages.map(({ sha256 }) => sha256),
      }),
    )
    .digest('hex')

/** The paper shows the first twelve characters. */
export const isSameData = (hash: string, other: string): boolean => hash.slice(0, 12) === other.slice(0, 12)

/** JSON with sorted keys: the database does not promise to keep the order of fields. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

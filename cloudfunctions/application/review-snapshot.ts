import type { ApplicationRecord, ReviewedSnapshot } from './application-record'

/** The content that a reviewer looks at, kept when it is returned. */
export const snapshotOf = ({
  form,
  siteId,
  subjectIds,
  photo,
  certificateImages,
}: ApplicationRecord): ReviewedSnapshot => ({
  form,
  siteId,
  subjectIds,
  photoSha256: photo?.sha256 ?? null,
  certificateSha256: certificateImages.map(({ sha256 }) => sha256),
})

/** Paths that differ from the round that was returned (F4): `form.employer`, `photo`, `certificateImages`. */
export function changedPaths(application: ApplicationRecord): string[] {
  const before = application.returnedSnapshot
  if (!before) return []
  const now = snapshotOf(application)
  return [
    ...leaves(before.form, now.form, 'form'),
    ...leaves(before.siteId, now.siteId, 'siteId'),
    ...leaves(before.subjectIds, now.subjectIds, 'subjectIds'),
    ...leaves(before.photoSha256, now.photoSha256, 'photo'),
    ...(same(before.certificateSha256, now.certificateSha256) ? [] : ['certificateImages']),
  ]
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

function leaves(before: unknown, now: unknown, path: string): string[] {
  if (!isBranch(before) && !isBranch(now)) return before === now ? [] : [path]
  const keys = new Set([...Object.keys(before ?? {}), ...Object.keys(now ?? {})])
  return [...keys].flatMap((key) => leaves(childOf(before, key), childOf(now, key), `${path}.${key}`))
}

const isBranch = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
const childOf = (value: unknown, key: string): unknown => (isBranch(value) ? value[key] : undefined)

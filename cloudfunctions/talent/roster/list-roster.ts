import type { Page } from '../../_shared/contract'
import { AppError } from '../../_shared/errors'
import type { CertifiedPersonRecord } from '../certified-person-record'
import { countPeople, pageOfPeople } from '../certified-person-repository'
import type { RosterEntry } from '../views'

const PAGE_SIZE = 20

/** The roster by name (N12). `total` counts all that fit. */
export async function listRoster({
  search = '',
  cursor,
}: {
  search?: string | undefined
  cursor?: string | undefined
}): Promise<Page<RosterEntry> & { total: number }> {
  const after = cursor ? readCursor(cursor) : null
  const [found, total] = await Promise.all([pageOfPeople(search, after, PAGE_SIZE + 1), countPeople(search)])
  const page = found.slice(0, PAGE_SIZE)
  const last = page.at(-1)
  return {
    items: page.map(presentEntry),
    total,
    ...(last && found.length > PAGE_SIZE ? { nextCursor: writeCursor(last) } : {}),
  }
}

const presentEntry = (person: CertifiedPersonRecord): RosterEntry => ({
  certifiedPersonId: person._id,
  number: person.number,
  name: person.name,
  phoneMasked: person.phoneMasked,
  place: [person.province, person.city].filter(Boolean).join(' '),
  certificates: person.certificates.map(({ field, level }) => `${field} ${level}`),
  boundAt: person.boundAt?.toISOString() ?? null,
})

/** The list is by name, which `_shared/cursor.ts` does not know: it pages by time. */
const writeCursor = ({ nameKey, _id }: CertifiedPersonRecord): string =>
  Buffer.from(JSON.stringify([nameKey, _id])).toString('base64url')

function readCursor(text: string): { key: string; id: string } {
  try {
    const [key, id] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown[]
    if (typeof key === 'string' && typeof id === 'string') return { key, id }
  } catch {
    // Refused below, like one that is JSON and not ours.
  }
  throw new AppError('VALIDATION_FAILED', { issues: [{ path: 'cursor', code: 'INVALID' }] })
}

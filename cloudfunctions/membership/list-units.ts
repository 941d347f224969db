import type { Page } from '../_shared/contract'
import { checkCreditCode } from '../_shared/domain/credit-code'
import { isMobile } from '../_shared/domain/mobile'
import { AppError } from '../_shared/errors'
import { phoneHashOf } from '../_shared/lookup-hashes'
import type { UnitCard } from './contract'
import { presentCard } from './present-unit'
import { normalizePhone } from './registration-rules'
import type { UnitStatus } from './status'
import { namePairs, unitNameKey } from './unit-name'
import type { UnitRecord } from './unit-record'
import { findByCreditCode, findByMemberNumber, findByPhoneHash, pageByName } from './unit-repository'

const PAGE_SIZE = 20

interface Query {
  search?: string | undefined
  status: UnitStatus
  cursor?: string | undefined
}

/** Units of a status by name, or those that a search finds: credit code, phone, member number, or a part of the name. */
export async function listUnits({ search = '', status, cursor }: Query): Promise<Page<UnitCard>> {
  const exact = await findExactly(search.trim())
  if (exact) return { items: exact.filter((unit) => unit.status === status).map(presentCard) }
  const key = unitNameKey(search)
  if ([...key].length === 1) return { items: [] }
  const found = await pageByName(status, namePairs(search), cursor ? readCursor(cursor) : null, PAGE_SIZE + 1)
  const page = found.slice(0, PAGE_SIZE)
  const last = page.at(-1)
  return {
    // Pairs may stand apart in a name; only the text as a whole counts.
    items: page.filter(({ nameKey }) => nameKey.includes(key)).map(presentCard),
    ...(last && found.length > PAGE_SIZE ? { nextCursor: writeCursor(last) } : {}),
  }
}

/** What a number finds; null when the text is no number of a kind that names one unit, so that it may be part of a name. */
async function findExactly(text: string): Promise<UnitRecord[] | null> {
  const phone = normalizePhone(text)
  if (isMobile(phone)) return findByPhoneHash(phoneHashOf(phone))
  const code = checkCreditCode(text)
  if ('creditCode' in code) return one(await findByCreditCode(code.creditCode))
  const numbered = /^\d{4,6}$/.test(text) ? await findByMemberNumber(text) : null
  return numbered && [numbered]
}

const one = (unit: UnitRecord | null): UnitRecord[] => (unit ? [unit] : [])

const writeCursor = ({ name, _id }: UnitRecord): string =>
  Buffer.from(JSON.stringify([name, _id])).toString('base64url')

function readCursor(text: string): { name: string; id: string } {
  try {
    const [name, id] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown[]
    if (typeof name === 'string' && typeof id === 'string') return { name, id }
  } catch {
    // Not one of ours: refused below.
  }
  throw new AppError('VALIDATION_FAILED', { issues: [{ path: 'cursor', code: 'INVALID' }] })
}

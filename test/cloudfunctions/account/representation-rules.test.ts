import fc from 'fast-check'
import {
  PLACES,
  representationSchema,
  type RepresentationConsent,
} from '../../../cloudfunctions/account/representation-record'
import {
  allowsNow,
  DEFAULT_REPRESENTED,
  freePlace,
  representationRefusal,
} from '../../../cloudfunctions/account/representation-rules'

const AT = new Date('2026-05-11T10:00:00+08:00')
const BORN = {
  13: '2012-05-12',
  14: '2012-05-11',
  15: '2010-05-12',
  16: '2010-05-11',
  17: '2008-05-12',
  18: '2008-05-11',
}
const consent = (changes: Partial<RepresentationConsent> = {}): RepresentationConsent => ({
  by: 'represented',
  version: '1.0',
  scopes: ['fill_in', 'pay'],
  evidence: 'own_wechat',
  paperSha256: null,
  agreedAt: AT,
  ...changes,
})
const account = { kind: 'account', id: 'acc_parent' } as const
const unit = { kind: 'unit', id: 'unit_yunfan' } as const
const wanted = (changes: Partial<Parameters<typeof representationRefusal>[0]> = {}) => ({
  representative: account,
  represented: { accountId: 'acc_child', bornOn: BORN[15] },
  relation: 'parent' as const,
  consent: consent(),
  taken: 0,
  maximum: DEFAULT_REPRESENTED,
  at: AT,
  ...changes,
})
const born = (age: keyof typeof BORN) => ({ accountId: 'acc_child', bornOn: BORN[age] })
const byGuardian = consent({ by: 'guardian' })

describe('who may act for whom (A19)', () => {
  it.each<[what: string, changes: Parameters<typeof wanted>[0], refusal: string | null]>([
    ['a parent for a child of 15 who agreed', {}, null],
    [
      'a parent for a child of 13 for whom a guardian agreed',
      { represented: born(13), consent: byGuardian },
      null,
    ],
    ['a guardian for somebody of 17', { relation: 'guardian', represented: born(17) }, null],
    [
      'an employer for somebody of 16',
      { relation: 'employer', representative: unit, represented: born(16) },
      null,
    ],
    [
      'an employer for somebody of 18',
      { relation: 'employer', representative: unit, represented: born(18) },
      null,
    ],
    ['somebody for themselves', { represented: { accountId: 'acc_parent', bornOn: BORN[15] } }, 'SELF'],
    ['a unit as a parent', { representative: unit }, 'WRONG_KIND'],
    ['a person as an employer', { relation: 'employer' }, 'WRONG_KIND'],
    [
      'for somebody without an identity',
      { represented: { accountId: 'acc_child', bornOn: null } },
      'UNKNOWN_AGE',
    ],
    ['a parent for somebody of 18', { represented: born(18) }, 'OF_AGE'],
    ['an employer for somebody of 15', { relation: 'employer', representative: unit }, 'UNDER_WORKING_AGE'],
    ['for a child of 13 that agreed by itself', { represented: born(13) }, 'GUARDIAN_MUST_AGREE'],
    [
      'for somebody of 14 for whom a guardian agreed',
      { represented: born(14), consent: byGuardian },
      'PERSON_MUST_AGREE',
    ],
    ['by a paper that is not there', { consent: consent({ evidence: 'signed_paper' }) }, 'PAPER_MISSING'],
    ['by a paper that nobody needs', { consent: consent({ paperSha256: 'a'.repeat(64) }) }, 'PAPER_MISSING'],
    ['with the last place', { taken: DEFAULT_REPRESENTED - 1 }, null],
    ['with every place taken', { taken: DEFAULT_REPRESENTED }, 'NO_PLACE'],
    ['with a smaller number set', { taken: 3, maximum: 3 }, 'NO_PLACE'],
  ])('%s', (_what, changes, refusal) => {
    expect(representationRefusal(wanted(changes))).toBe(refusal)
  })
})

describe('what a representation allows (A19)', () => {
  const standing = { relation: 'parent' as const, consent: consent(), endedAt: null }

  it('what was agreed to and nothing else', () => {
    expect(allowsNow(standing, { scope: 'pay', bornOn: BORN[15], at: AT })).toBe(true)
    expect(allowsNow(standing, { scope: 'see_results', bornOn: BORN[15], at: AT })).toBe(false)
  })

  it('nothing from the moment it ended', () => {
    const ask = { scope: 'pay', bornOn: BORN[15], at: AT } as const
    expect(allowsNow({ ...standing, endedAt: AT }, ask)).toBe(false)
    expect(allowsNow({ ...standing, endedAt: new Date(AT.getTime() + 1) }, ask)).toBe(true)
  })

  it('a parent’s ends by itself on the 18th birthday, a guardian’s consent on the 14th, an employer’s on neither', () => {
    const ask = (bornOn: string) => ({ scope: 'pay', bornOn, at: AT }) as const
    expect(allowsNow(standing, ask(BORN[17]))).toBe(true)
    expect(allowsNow(standing, ask(BORN[18]))).toBe(false)
    const forChild = { ...standing, consent: byGuardian }
    expect(allowsNow(forChild, ask(BORN[13]))).toBe(true)
    expect(allowsNow(forChild, ask(BORN[14]))).toBe(false)
    expect(allowsNow({ ...standing, relation: 'employer' }, ask(BORN[18]))).toBe(true)
  })

  it('what may be begun is allowed at that moment, whatever the ages and relations', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2026-05-10'), noInvalidDate: true })
    fc.assert(
      fc.property(
        day.map((date) => date.toISOString().slice(0, 10)),
        fc.constantFrom('parent' as const, 'guardian' as const, 'employer' as const),
        fc.constantFrom('represented' as const, 'guardian' as const),
        (bornOn, relation, by) => {
          const representative = relation === 'employer' ? unit : account
          const asked = wanted({
            relation,
            representative,
            represented: { accountId: 'acc_child', bornOn },
            consent: consent({ by }),
          })
          const begun = representationRefusal(asked) === null
          const allowed = allowsNow(
            { relation, consent: asked.consent, endedAt: null },
            { scope: 'pay', bornOn, at: AT },
          )
          return !begun || allowed
        },
      ),
    )
  })
})

describe('places (A19)', () => {
  it('the first free one is taken, within the number that is set', () => {
    expect(freePlace([], 3)).toBe(1)
    expect(freePlace([1, 3], 3)).toBe(2)
    expect(freePlace([1, 2, 3], 3)).toBeNull()
    expect(freePlace([1, 2, 3, 17], 20)).toBe(4)
    expect(DEFAULT_REPRESENTED).toBeLessThanOrEqual(PLACES)
  })
})

describe('the document (A19)', () => {
  const record = {
    _id: 'rep_1',
    representative: account,
    representedAccountId: 'acc_child',
    relation: 'parent',
    consent: consent(),
    placeKey: 'account:acc_parent:1',
    pairKey: 'account:acc_parent:acc_child',
    createdAt: AT,
    endedAt: null,
  }

  it('is as its schema says', () => {
    expect(representationSchema.parse(record)).toEqual(record)
  })

  it.each([
    ['a relation that does not exist', { relation: 'friend' }],
    ['a consent without a scope', { consent: consent({ scopes: [] }) }],
    ['a consent without a version', { consent: consent({ version: '' }) }],
    ['a representative of another kind', { representative: { kind: 'institution', id: 'x' } }],
  ])('%s is refused', (_what, changes) => {
    expect(representationSchema.safeParse({ ...record, ...changes }).success).toBe(false)
  })
})

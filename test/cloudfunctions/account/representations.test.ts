import {
  endedKeyOf,
  PLACES,
  pairKeyOf,
  placeKeyOf,
  type RepresentationRecord,
} from '../../../cloudfunctions/account/representation-record'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { runUseCase } from '../../support/run-use-case'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const MODULE = 'test/cloudfunctions/account/add-representations.ts'
const AT = new Date('2026-05-11T10:00:00+08:00')

function representation(representedAccountId: string, place: number): RepresentationRecord {
  const representative = { kind: 'account', id: 'acc_shen_zhiyuan' } as const
  return {
    _id: `rep_${representedAccountId}_${place}`,
    representative,
    representedAccountId,
    relation: 'parent',
    consent: {
      by: 'guardian',
      version: '1.0',
      scopes: ['fill_in', 'pay'],
      evidence: 'own_wechat',
      paperSha256: null,
      agreedAt: AT,
    },
    placeKey: placeKeyOf(representative, place),
    pairKey: pairKeyOf({ representative, representedAccountId }),
    createdAt: AT,
    endedAt: null,
  }
}

const add = (records: RepresentationRecord[]) =>
  runUseCase(
    MODULE,
    'addRepresentation',
    records.map((record) => [record]),
  )
const added = (outcomes: { code?: string }[]) => outcomes.filter(({ code }) => !code).length

describe('acting for another', () => {
  it('nobody acts for more people than there are places, however many ask at once (A19)', async () => {
    const rush = Array.from({ length: PLACES * 2 }, (_, index) =>
      representation(`acc_child_${index}`, (index % PLACES) + 1),
    )
    expect(added(await add(rush))).toBe(PLACES)
  })

  it('the same pair stands once, and again after it has ended (A19)', async () => {
    expect(added(await add([representation('acc_child', 1), representation('acc_child', 2)]))).toBe(1)
    const [first] = await currentCloud().documents<RepresentationRecord>('representations')
    const { _id } = first!
    await runUseCase(MODULE, 'endRepresentation', [[_id, endedKeyOf(_id), AT]])
    expect(added(await add([representation('acc_child', 3)]))).toBe(1)
  })
})

import { reviewer, visitor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { approvedUnit, memberUnit, register } from '../../support/membership-steps'
import { runUseCase } from '../../support/run-use-case'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

describe('level and tags', () => {
  it('are set by staff, seen by the unit, and audited (M6, O1)', async () => {
    const owner = visitor()
    const { unitId } = await memberUnit(owner)
    await reviewer().call('membership', 'setLevel', {
      unitId,
      level: 'vice_president',
      reason: '第五届理事会决议',
    })
    await reviewer().call('membership', 'setTags', {
      unitId,
      tags: ['高新技术企业', '高新技术企业', '数据服务'],
    })
    expect(await owner.call('membership', 'getHome', {})).toMatchObject({
      level: 'vice_president',
      tags: ['高新技术企业', '数据服务'],
    })
    const entries = await currentCloud().documents<{ target: string; action: string }>('audit_entries')
    expect(entries.filter(({ target }) => target === unitId)).toMatchObject([
      { action: 'membership.approve' },
      {
        action: 'membership.setLevel',
        before: '"member"',
        after: '"vice_president"',
        reason: '第五届理事会决议',
      },
      { action: 'membership.setTags', before: '[]' },
    ])
  })

  it('cannot be set before the approval (M6)', async () => {
    const { registration: made } = await register(visitor())
    await expect(
      reviewer().call('membership', 'setLevel', { unitId: made.unitId, level: 'director', reason: '试' }),
    ).rejects.toMatchObject({ code: 'STATE_CONFLICT' })
  })
})

describe('the list of units', () => {
  const find = async (search: string) => {
    const { items } = await reviewer().call('membership', 'listUnits', { search, status: 'approved' })
    return items.map(({ name }) => name)
  }

  it('finds a member by a part of the name, credit code, phone or member number, in either script (N1, P12)', async () => {
    const { fields } = await approvedUnit(visitor())
    const number = fields.name.slice(4, 8)
    for (const search of [number, `试验${number}`, fields.creditCode, fields.contactPhone, '0269'])
      expect(await find(search)).toEqual([fields.name])
    for (const search of ['云帆', '雲帆數據', '云·帆', ' 云 帆 '])
      expect(await find(search)).toEqual(['江临云帆数据技术有限公司'])
    for (const search of ['没有这家', '云', '帆云', '13700000000']) expect(await find(search)).toEqual([])
  })
})

const switchMembership = (membership: boolean) =>
  runUseCase('test/support/put-document.ts', 'putDocument', [['settings', 'features', { membership }]])

describe('the feature flag', () => {
  it('off, every route refuses; on again, all works (B12)', async () => {
    const owner = visitor()
    await memberUnit(owner)
    await switchMembership(false)
    await expect(owner.call('membership', 'getHome', {})).rejects.toMatchObject({
      code: 'FEATURE_OFF',
      details: { feature: 'membership' },
    })
    await expect(visitor().call('membership', 'queryStatus', { query: 'x' })).rejects.toMatchObject({
      code: 'FEATURE_OFF',
    })
    expect((await visitor().call('account', 'getSession', {})).features.membership).toBe(false)
    await switchMembership(true)
    expect(await owner.call('membership', 'getHome', {})).toMatchObject({ operators: 1 })
  })
})

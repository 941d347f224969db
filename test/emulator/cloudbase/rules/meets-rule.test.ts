import { readConstraints } from '../../../../emulator/cloudbase/database/indexes/constraints'
import { meetsRule } from '../../../../emulator/cloudbase/rules/meets-rule'

const read = (collection: string, id: string) =>
  collection === 'shops' && id === 'tea' ? { owner: 'oMei' } : null
const facts = { auth: { openid: 'oMei' }, now: 1_000 }
const own = 'doc._openid == auth.openid'

describe('a query of a client must say what the rule demands', () => {
  it.each([
    [own, { _openid: 'oMei' }, true],
    [own, { _openid: 'oMei', kind: 'diary' }, true],
    [own, { $and: [{ kind: 'diary' }, { _openid: { $eq: 'oMei' } }] }, true],
    [own, {}, false],
    [own, { _id: 'of-oMei' }, false],
    [own, { _openid: 'oLi' }, false],
    [own, { _openid: { $in: ['oMei', 'oLi'] } }, false],
    [own, { $or: [{ _openid: 'oMei' }, { kind: 'diary' }] }, false],
    [own, { _openid: { $ne: 'oLi' } }, false],
    [`${own} || doc.open == true`, { open: true }, true],
    [`${own} || doc.open == true`, { _openid: 'oMei' }, true],
    [`${own} || doc.open == true`, { open: { $in: [true, false] } }, false],
    [`auth != null && ${own}`, { _openid: 'oMei' }, true],
    ['doc.level > 2', { level: 3 }, true],
    ['doc.level > 2', { level: 2 }, false],
    ['doc.level > 2', { level: { $gt: 2 } }, true],
    ['doc.level > 2', { level: { $gte: 2 } }, false],
    ['doc.level >= 2', { level: { $gte: 2, $lt: 9 } }, true],
    ['doc.level < 2', { level: { $lte: 2 } }, false],
    ['doc.level < 2', { level: { $gt: 0 } }, false],
    ["doc.state in ['a', 'b']", { state: { $in: ['b', 'a'] } }, true],
    ["doc.state in ['a', 'b']", { state: { $in: ['b', 'c'] } }, false],
    ["!(doc.state in ['a'])", { state: 'b' }, true],
    ["!(doc.state in ['a'])", {}, false],
    ['auth.openid in doc.members', { members: 'oMei' }, true],
    ['auth.openid in doc.members', { members: 'oLi' }, false],
    ['doc.until > now', { until: 1_001 }, true],
    ['doc.until > now', { until: 999 }, false],
    ['true', {}, true],
    ["get('database.a.b').c == 1", { a: 1 }, false],
    ['get(`database.shops.${doc.shop}`).owner == auth.openid', { shop: 'tea' }, true],
    ['get(`database.shops.${doc.shop}`).owner == auth.openid', { shop: { $in: ['tea'] } }, true],
    ['get(`database.shops.${doc.shop}`).owner == auth.openid', { shop: { $in: ['tea', 'ink'] } }, false],
    ['get(`database.shops.${doc.shop}`).owner == auth.openid', { shop: 'ink' }, false],
    ['get(`database.shops.${doc.shop}`).owner == auth.openid', {}, false],
    ['doc.buyer == doc.payer', { buyer: 'oMei', payer: 'oMei' }, true],
    ['doc.buyer == doc.payer', { buyer: 'oMei', payer: 'oLi' }, false],
    ['doc.buyer == doc.payer', { buyer: 'oMei' }, false],
    ['doc.from < doc.until', { from: 1, until: 2 }, true],
  ])('%s: %j', (rule, query, expected) => {
    const said = (field: string) => {
      const { points } = readConstraints(query).get(field) ?? {}
      return points?.length === 1 ? points[0] : undefined
    }
    expect(meetsRule(rule, query, { ...facts, said, read })).toBe(expected)
  })
})

import { compileQuery } from '../../../../emulator/cloudbase/database/query/matcher'
import { ruleQuery } from '../../../../emulator/cloudbase/rules/rule-query'

const facts = { auth: { openid: 'oMei' }, now: 1_000, data: { level: 2, a: { b: 'c' } } }

/** Whether a rule lets Mei reach a document. */
function allows(rule: boolean | string, doc: Record<string, unknown> = {}): boolean {
  const condition = ruleQuery(rule, facts)
  return condition !== null && compileQuery(condition)(doc)
}

describe('rules that need no document', () => {
  it.each([
    [true, true],
    [false, false],
    ['true', true],
    ['false', false],
    ['auth != null', true],
    ['auth == null', false],
    ['auth!=null&&true', true],
    ['auth != null && false', false],
    ['auth == null || auth.openid == "oMei"', true],
    ["auth.openid == 'oLi'", false],
    ["auth.openid in ['oLi', 'oMei']", true],
    ["!(auth.openid in ['oLi'])", true],
    ['!(auth != null)', false],
    ['1 < 2 && 2 <= 2 && 3 > 2 && 2 >= 2', true],
    ['2 < 1 || 1 > 2', false],
    ['now >= 1000 && now < 1001', true],
    ['now > 1000', false],
    ["request.data.level == 2 && request.data.a.b == 'c'", true],
    ['request.data.gone == null', true],
    ['request.data.level in [3]', false],
    ['true || false && false', true],
    ['(true || false) && false', false],
  ])('%s is %s', (rule, expected) => {
    expect(allows(rule)).toBe(expected)
  })
})

const documents: Record<string, Record<string, unknown>> = {
  'roles.all': { oMei: 2, oLi: 1 },
  'shops.tea': { owners: ['oMei'], region: 'east', chief: { name: 'oMei' } },
  'regions.east': { open: true },
}

/** Whether a rule lets Mei reach what she asks for by a shop, some documents being there. */
function allowsFrom(rule: string, said: Record<string, unknown> = {}, who = 'oMei'): boolean {
  const read = (collection: string, id: string) => documents[`${collection}.${id}`] ?? null
  const auth = { openid: who }
  return ruleQuery(rule, { ...facts, auth, read, said: (field) => said[field] }) !== null
}

describe('get(): documents of other collections', () => {
  const region = 'get(`database.regions.${get(`database.shops.${doc.shop}`).region}`).open'
  it.each([
    ["get('database.roles.all')[auth.openid] in [2, 3]", {}, true],
    ["get('database.roles.all')[auth.openid] == 1", {}, false],
    ["get('database.roles.none') == null", {}, true],
    ["get('database.roles.all') != null", {}, true],
    ["get('database.none.all') == null", {}, true],
    ["get('database.roles.none').oMei == 2", {}, false],
    ['auth.openid in get(`database.shops.${doc.shop}`).owners', { shop: 'tea' }, true],
    ['auth.openid in get(`database.shops.${doc.shop}`).owners', { shop: 'ink' }, false],
    ['auth.openid in get(`database.shops.${doc.shop}`).owners', {}, false],
    ["get(`database.shops.${doc.shop}`).chief['name'] == auth.openid", { shop: 'tea' }, true],
    ['get(`database.shops.${doc.shop}`).chief.name == auth.openid', { shop: 'tea' }, true],
    [region, { shop: 'tea' }, true],
    [region, { shop: 'ink' }, false],
    [`!(${region} == true)`, { shop: 'tea' }, false],
  ])('%s of %j is %s', (rule, said, expected) => {
    expect(allowsFrom(rule, said)).toBe(expected)
  })

  it('the document found must have the value that the request named', () => {
    const rule = 'auth.openid in get(`database.shops.${doc.shop}`).owners'
    const read = () => ({ owners: ['oMei'] })
    const condition = ruleQuery(rule, { ...facts, read, said: () => 'tea' })!
    expect(compileQuery(condition)({ shop: 'tea' })).toBe(true)
    expect(compileQuery(condition)({ shop: ['tea', 'ink'] })).toBe(false)
  })

  const one = "get('database.roles.all').oMei == 2"
  it.each([
    ['more than 3 get()', [one, one, one, one].join(' && ')],
    ['get() three deep', 'get(`database.a.${get(`database.b.${get(`database.c.d`).e}`).f}`).g == 1'],
    ['more than 1024 characters', `${one} && ${"'x' == 'x' && ".repeat(80)}true`],
    ['a path of two parts', "get('database.roles') == null"],
    ['a path of another kind', "get('storage.a.b') == null"],
    ['a template without an end', 'get(`database.a.b) == null'],
    ['an expression without an end', 'get(`database.a.${doc.b`) == null'],
    ['a member of nothing', '.owner == 1'],
  ])('%s denies', (_, rule) => {
    expect(allowsFrom(rule, { b: 'c' })).toBe(false)
  })

  it('3 get() are within the limit', () => {
    expect(allowsFrom([one, one, one].join(' && '))).toBe(true)
  })
})

describe('rules about the document', () => {
  it.each([
    ['doc._openid == auth.openid', { _openid: 'oMei' }, true],
    ['doc._openid == auth.openid', { _openid: 'oLi' }, false],
    ['doc._openid == auth.openid', {}, false],
    ['doc._openid == auth.openid', { _openid: ['oMei'] }, false],
    ['auth.openid == doc._openid', { _openid: 'oMei' }, true],
    ['doc._openid != auth.openid', { _openid: 'oLi' }, true],
    ['doc._openid != auth.openid', { _openid: 'oMei' }, false],
    ['doc.open', { open: true }, true],
    ['doc.open', { open: 1 }, false],
    ['!doc.open', { open: false }, true],
    ['!doc.open', { open: true }, false],
    ['doc.level > 2', { level: 3 }, true],
    ['doc.level > 2', { level: 2 }, false],
    ['2 < doc.level', { level: 3 }, true],
    ['2 < doc.level', { level: 1 }, false],
    ['doc.level >= 2 && doc.level <= 3', { level: 2 }, true],
    ['doc.level >= 2 && doc.level <= 3', { level: 4 }, false],
    ["doc.state in ['a', 'b']", { state: 'b' }, true],
    ["doc.state in ['a', 'b']", { state: 'c' }, false],
    ["!(doc.state in ['a'])", { state: 'c' }, true],
    ['auth.openid in doc.members', { members: ['oLi', 'oMei'] }, true],
    ['auth.openid in doc.members', { members: 'oMei' }, false],
    ['doc.a.b == 1', { a: { b: 1 } }, true],
    ['doc.name == "a\\"b"', { name: 'a"b' }, true],
    ['doc.gone == null', {}, true],
    ['doc._openid == auth.openid || doc.open == true', { open: true }, true],
    ['auth != null && doc._openid == auth.openid', { _openid: 'oLi' }, false],
  ])('%s of %j is %s', (rule, doc, expected) => {
    expect(allows(rule, doc)).toBe(expected)
  })
})

describe('a rule that is not understood denies', () => {
  it.each([
    '',
    'doc',
    'doc._openid ==',
    'doc._openid = auth.openid',
    '(true',
    'true)',
    'auth.uid == 1',
    'auth.constructor != null',
    'request.data',
    'now.year == 1',
    "get('database.a.b').c == 1",
    'doc.a == doc.b',
    'resource.openid == auth.openid',
    'doc.a in 3',
    'doc.a == auth',
    "'a' < 1",
    '"text"',
    'process.exit()',
  ])('%s', (rule) => {
    expect(ruleQuery(rule, facts)).toBeNull()
  })
})

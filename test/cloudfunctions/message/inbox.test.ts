import type { Notice } from '../../../cloudfunctions/message/notify'
import { admin, candidate, otherCandidate } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { runUseCase } from '../../support/run-use-case'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const START = Date.parse('2026-05-11T02:00:00Z')
const VALUES = {
  exam: '人工智能训练师 三级/高级工',
  deadline: '5月14日 周四 17:20',
  closesAt: '5月23日 周六 17:00',
  amount: '¥380.00',
  opinion: '证件照有阴影',
  site: '江临职业技能认定中心',
  examAt: '6月13日 周六 09:00',
  at: '5月11日 周一 10:00',
  unit: '江临云帆数据技术有限公司',
  seats: '理论知识 第 01 考场 1 号',
  printable: '2026-06-06 至 2026-06-13',
  reason: '身份信息不符',
  appealUntil: '2026-06-30',
  request: '修改姓名',
  phone: '139****8150',
  number: 'Y000033000000263000001',
  dueOn: '2026-06-30',
  payBefore: '2026-07-15',
  kind: '会费通知函',
  name: '沈知远',
}
const notice = (changes: Partial<Notice> = {}): Notice => ({
  accountId: 'acc_shen_zhiyuan',
  kind: 'application_submitted',
  dedupeKey: 'app_1:submitSignedForm:1',
  values: VALUES,
  link: '/packages/application/detail/detail?applicationId=app_1',
  at: new Date(START),
  ...changes,
})
const notify = async (...notices: Notice[]) => {
  const outcomes = await runUseCase(
    'cloudfunctions/message/notify.ts',
    'notify',
    notices.map((one) => [one]),
  )
  expect(outcomes).toEqual(notices.map(() => ({ value: null })))
}
const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    notice({ dedupeKey: `app_${index}`, at: new Date(START + index) }),
  )

describe('inbox', () => {
  it('a state change told many times, at once or later, is one message (K4)', async () => {
    await notify(...Array.from({ length: 10 }, () => notice()))
    await notify(notice())
    const { items, unread } = await candidate().call('message', 'list', {})
    expect(items).toHaveLength(1)
    expect(unread).toBe(1)
    expect(items[0]).toMatchObject({ title: '已提交审核', readAt: null, sentAt: '2026-05-11T02:00:00.000Z' })
    expect(items[0]?.body).toContain('人工智能训练师 三级/高级工的报名已提交审核')
  })

  it('every kind has words for all its places (K1)', async () => {
    const { MESSAGE_KINDS } = await import('../../../cloudfunctions/message/contract')
    const { fillTemplate } = await import('../../../cloudfunctions/message/templates')
    for (const kind of MESSAGE_KINDS) {
      const { title, body } = fillTemplate(kind, VALUES)
      expect(`${title}${body}`).not.toMatch(/[{}]|undefined|！/)
    }
    expect(() => fillTemplate('payment_received', {})).toThrow('lacks the value exam')
  })

  it('newest first, page by page, none twice and none left out (K1, P9)', async () => {
    await notify(...many(45))
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await candidate().call('message', 'list', cursor ? { cursor } : {})
      seen.push(...page.items.map(({ messageId, sentAt }) => `${sentAt} ${messageId}`))
      cursor = page.nextCursor
    } while (cursor)
    expect(seen).toHaveLength(45)
    expect(seen).toEqual([...new Set(seen)].sort().reverse())
  })

  it('messages of the same moment are paged without loss (P9)', async () => {
    await notify(...many(25).map((one) => ({ ...one, at: new Date(START) })))
    const first = await candidate().call('message', 'list', {})
    const second = await candidate().call('message', 'list', { cursor: first.nextCursor ?? '' })
    const ids = [...first.items, ...second.items].map(({ messageId }) => messageId)
    expect(new Set(ids).size).toBe(25)
  })

  it('tapping one marks it read and the first reading counts (K1)', async () => {
    await notify(...many(2))
    const { items } = await candidate().call('message', 'list', {})
    const { messageId } = items[0]!
    expect(await candidate().call('message', 'read', { messageId })).toEqual({ unread: 1 })
    const readAt = async () => (await candidate().call('message', 'list', {})).items[0]?.readAt
    const first = await readAt()
    await currentCloud().clock.advance(60_000)
    await candidate().call('message', 'read', { messageId })
    expect(await readAt()).toBe(first)
    const { unreadMessages } = await candidate().call('account', 'getSession', {})
    expect(unreadMessages).toBe(1)
  })

  it('all can be marked read at once (K1)', async () => {
    await notify(...many(3))
    expect(await candidate().call('message', 'readAll', {})).toEqual({ unread: 0 })
  })

  it('a removed message leaves the list and comes back when restored (K1)', async () => {
    await notify(...many(2))
    const { items } = await candidate().call('message', 'list', {})
    const { messageId } = items[0]!
    const ids = async () => (await candidate().call('message', 'list', {})).items.map((one) => one.messageId)
    expect(await candidate().call('message', 'remove', { messageId })).toEqual({ unread: 1 })
    expect(await ids()).toEqual([items[1]?.messageId])
    expect(await candidate().call('message', 'restore', { messageId })).toEqual({ unread: 2 })
    expect(await ids()).toHaveLength(2)
  })

  it('nobody reaches somebody else’s message, an admin neither (O3)', async () => {
    await notify(notice())
    const { items } = await candidate().call('message', 'list', {})
    const { messageId } = items[0]!
    for (const other of [otherCandidate(), admin()])
      for (const route of ['read', 'remove', 'restore'] as const)
        await expect(other.call('message', route, { messageId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await otherCandidate().call('message', 'list', {})).items).toEqual([])
    expect((await candidate().call('message', 'list', {})).unread).toBe(1)
  })
})

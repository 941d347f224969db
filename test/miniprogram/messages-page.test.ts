import { candidate } from '../support/actors'
import { returned } from '../support/application-steps'
import { DEMO_WORLD, startCloud, stopCloud, type TestCloud } from '../support/cloud'
import { act, openPhone, untilSaid, wordsOf, type Phone, type Rendered } from './support/phone'

jest.setTimeout(120_000)

const kinds = async () =>
  (await candidate().call('message', 'list', {})).items.map(({ kind, readAt }) => [kind, readAt !== null])
const tap = (page: Rendered, method: string, id = '') =>
  page.instance[method]!({ currentTarget: { dataset: { id } } }) as Promise<void>

/** 通知, answered by the real functions: three messages, newest first. */
describe('通知', () => {
  let cloud: TestCloud
  let phone: Phone
  let page: Rendered
  let ids: string[]

  beforeAll(async () => {
    cloud = await startCloud()
    await cloud.resetTo(DEMO_WORLD)
    await returned(candidate())
    await cloud.snapshot('three-messages')
  }, 120_000)
  beforeEach(async () => {
    await cloud.resetTo('three-messages')
    phone = openPhone({ cloud, openid: candidate().openid })
    page = phone.mount('pages/messages/messages')
    page.triggerPageLifeTime('show')
    await untilSaid(page, '3条未读')
    ids = (await candidate().call('message', 'list', {})).items.map(({ messageId }) => messageId)
  })
  afterAll(stopCloud)

  it('shows what happened, newest first, under its day (K1)', () => {
    expect(wordsOf(page)).toMatch(
      /今天.*报名已退回，请修改.*已提交审核.*申报表已提交，请签字上传.*已显示全部通知/,
    )
  })

  it('a tap reads one and opens where it is acted on (K1)', async () => {
    await tap(page, 'onMessageTap', ids[0])
    expect(phone.opened).toEqual([expect.stringMatching(/packages\/application\/edit\/edit\?applicationId=/)])
    await untilSaid(page, '2条未读')
    expect((await kinds()).map(([, read]) => read)).toEqual([true, false, false])
  })

  it('all are read with one tap (K1)', async () => {
    await tap(page, 'onReadAllTap')
    await untilSaid(page, '没有未读')
    expect(wordsOf(page)).not.toContain('全部已读')
    expect((await kinds()).every(([, read]) => read)).toBe(true)
  })

  it('one is deleted by its button, and comes back in its place with 撤销 (K1)', async () => {
    await tap(page, 'onManageTap')
    expect(page.querySelectorAll('.remove')).toHaveLength(3)
    await tap(page, 'onRemove', ids[1])
    expect(wordsOf(page)).toContain('已删除「已提交审核」撤销')
    expect(await kinds()).toHaveLength(2)
    await tap(page, 'onUndoTap')
    expect(wordsOf(page)).not.toContain('撤销')
    expect((await kinds()).map(([kind]) => kind)).toEqual([
      'application_returned',
      'application_submitted',
      'application_awaiting_signature',
    ])
    expect(wordsOf(page)).toMatch(/报名已退回.*已提交审核.*请签字上传/)
  })

  it('a swiped row has 删除 behind it, which deletes it too (K1, C2)', async () => {
    const rows = page.querySelectorAll('.swiped')
    expect(rows).toHaveLength(3)
    await act(rows[0]!, '.action')
    await untilSaid(page, '已删除「报名已退回，请修改」')
    await untilSaid(page, '2条未读')
  })

  it('when nothing is left it says what will be here (P4)', async () => {
    for (const id of ids) await tap(page, 'onRemove', id)
    page.triggerPageLifeTime('hide')
    expect(wordsOf(page)).toContain('还没有通知')
    expect(await kinds()).toEqual([])
  })

  it('without a network a deletion is taken back on the screen and the person is told (P5)', async () => {
    phone.setNetwork(false)
    expect(wordsOf(page)).toContain('没有网络。填写的内容留在手机上')
    await tap(page, 'onRemove', ids[0])
    expect(phone.said.join()).toContain('网络断开')
    await untilSaid(page, '通知没有加载出来')
    expect(await kinds()).toHaveLength(3)
    phone.setNetwork(true)
    page.instance['load']!()
    await untilSaid(page, '3条未读')
    expect(wordsOf(page)).not.toContain('没有网络')
  })
})

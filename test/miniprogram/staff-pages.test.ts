import { admin, candidate, finance, otherCandidate, reviewer, visitor } from '../support/actors'
import { inReview } from '../support/application-steps'
import { DEMO_WORLD, startCloud, stopCloud, type TestCloud } from '../support/cloud'
import { register } from '../support/membership-steps'
import { openPhone, untilOpened, untilSaid, wordsOf, type Rendered } from './support/phone'

jest.setTimeout(120_000)

const tap = (page: Rendered, method: string, dataset: object = {}) =>
  page.instance[method]!({ currentTarget: { dataset } }) as Promise<void>

/** The staff's pages with their real WXML, answered by the real functions. */
describe('staff pages', () => {
  let cloud: TestCloud

  beforeAll(async () => {
    cloud = await startCloud()
  }, 120_000)
  beforeEach(() => cloud.resetTo(DEMO_WORLD))
  afterAll(stopCloud)

  const workbench = (openid: string, scanned?: string) => {
    const phone = openPhone({ cloud, openid, ...(scanned === undefined ? {} : { scanned }) })
    const page = phone.mount('packages/staff/workbench/workbench')
    page.instance['onShow']!()
    return { phone, page }
  }

  it('the workbench goes on with the case that waits longest, and counts the queue (N1)', async () => {
    const { applicationId } = await inReview(candidate())
    await cloud.clock.advance(3_600_000)
    await inReview(otherCandidate())
    const { phone, page } = workbench(reviewer().openid)
    await untilSaid(page, '2件待审，最久1小时')
    expect(wordsOf(page)).toMatch(/2资格审核.*0等待缴费.*0今天缴费/)
    await tap(page, 'onStartTap')
    expect(await untilOpened(phone)).toBe(`../case/case?applicationId=${applicationId}`)
  })

  it('the code of a printed form opens its case and says which state was printed (C8)', async () => {
    const { phone, page } = workbench(reviewer().openid, 'xiehuitong:form:app_12ab:4f1c09a7e2b6')
    await untilSaid(page, '扫码打开报名')
    await tap(page, 'onScanTap')
    expect(await untilOpened(phone)).toBe('../case/case?applicationId=app_12ab&printed=4f1c09a7e2b6')
  })

  it('the code of another document opens the case alone; a strange one is refused with what to scan (C8)', async () => {
    const receipt = workbench(reviewer().openid, 'xiehuitong:case:app_12ab:4f1c09a7e2b6')
    await untilSaid(receipt.page, '扫码打开报名')
    await tap(receipt.page, 'onScanTap')
    expect(await untilOpened(receipt.phone)).toBe('../case/case?applicationId=app_12ab')
    const strange = workbench(reviewer().openid, 'https://example.org/?xiehuitong:case:app_12ab:4f1c09a7e2b6')
    await untilSaid(strange.page, '扫码打开报名')
    await tap(strange.page, 'onScanTap')
    expect(strange.phone.opened).toEqual([])
    expect(strange.phone.said.join()).toContain('页脚的二维码')
  })

  it('finance sees the money and no way into the review; roles are the admin’s (A18, N1)', async () => {
    const { phone, page } = workbench(finance().openid)
    await untilSaid(page, '等待缴费')
    expect(wordsOf(page)).not.toContain('开始')
    await tap(page, 'onTileTap', { url: (page.instance.data['tiles'] as { url: string }[])[0]!.url })
    expect(phone.opened).toEqual([])
    expect(page.instance.data['canGrant']).toBe(false)
  })

  it('a reviewer and the admin, who may do the same, see how many units wait and since when (M1, N1, N13)', async () => {
    await register(visitor())
    await cloud.clock.advance(26 * 3_600_000)
    for (const { openid } of [reviewer(), admin()]) {
      const { page } = workbench(openid)
      await untilSaid(page, '单位会员2家待审，最久')
      expect(wordsOf(page)).toContain('扫码打开报名')
    }
    const { page } = workbench(finance().openid)
    await untilSaid(page, '等待缴费')
    expect(wordsOf(page)).not.toContain('单位会员')
  })

  it('somebody without a role is told so, and sees nothing (A18)', async () => {
    const { page } = workbench(candidate().openid)
    await untilSaid(page, '没有做这一步的权限')
    expect(wordsOf(page)).not.toContain('今天缴费')
  })

  it('the queue lists names, exams and waiting times, oldest first, without ID numbers (F5, O3)', async () => {
    await inReview(candidate())
    await cloud.clock.advance(60 * 60_000)
    await inReview(otherCandidate())
    const phone = openPhone({ cloud, openid: reviewer().openid })
    const page = phone.mount('packages/staff/queue/queue')
    page.instance['onShow']!()
    await untilSaid(page, '共2件待审')
    expect(wordsOf(page)).toMatch(/沈知远.*已等1小时.*顾月/)
    expect(wordsOf(page)).not.toMatch(/\d{15}/)
  })

  it('an empty queue says so (P4)', async () => {
    const page = openPhone({ cloud, openid: reviewer().openid }).mount('packages/staff/queue/queue')
    page.instance['onShow']!()
    await untilSaid(page, '都审完了')
  })

  describe('roles', () => {
    const openRoles = async () => {
      const page = openPhone({ cloud, openid: admin().openid }).mount('packages/staff/roles/roles')
      page.instance['onLoad']!()
      await untilSaid(page, '现有')
      return page
    }
    const find = async (page: Rendered, phone: string) => {
      page.instance['onPhone']!({ detail: { value: phone } })
      await tap(page, 'onFindTap')
    }

    it('the admin finds somebody by phone, is told what follows, grants and takes back (N13)', async () => {
      const page = await openRoles()
      await find(page, candidate().phone)
      const { accountId: id } = page.instance.data['found'] as { accountId: string }
      await tap(page, 'onRoleTap', { id, role: 'reviewer', held: false })
      expect(wordsOf(page)).toContain('授予沈知远「审核」')
      expect(wordsOf(page)).toContain('这次操作会记入操作记录')
      await tap(page, 'onChangeConfirm')
      expect((await candidate().call('account', 'getSession', {})).account?.staffRoles).toEqual(['reviewer'])
      await tap(page, 'onRoleTap', { id, role: 'reviewer', held: true })
      expect(wordsOf(page)).toContain('收回沈知远的「审核」')
      await tap(page, 'onChangeConfirm')
      expect((await candidate().call('account', 'getSession', {})).account?.staffRoles).toEqual([])
    })

    it('a number that is none is refused before asking; one that nobody has says what to do (N13)', async () => {
      const page = await openRoles()
      await find(page, '1390571')
      expect(wordsOf(page)).toContain('手机号是1开头的11位数字，现在是7位')
      await find(page, '13900000000')
      expect(wordsOf(page)).toContain('没有找到。请对方先在小程序登录')
    })

    it('the last admin cannot be taken back, and the page says how it could (N13)', async () => {
      const page = await openRoles()
      const { account } = await admin().call('account', 'getSession', {})
      await tap(page, 'onRoleTap', { id: account!.accountId, role: 'admin', held: true })
      await tap(page, 'onChangeConfirm')
      expect(wordsOf(page)).toContain('最后一位管理员')
      expect((await admin().call('account', 'getSession', {})).account?.staffRoles).toContain('admin')
    })
  })

  describe('the abuse list', () => {
    const openList = async (words: string) => {
      const page = openPhone({ cloud, openid: admin().openid }).mount('packages/staff/abuse/abuse')
      page.instance['onShow']!()
      await untilSaid(page, words)
      return page
    }
    const type = (page: Rendered, field: string, value: string) =>
      page.instance['onField']!({ currentTarget: { dataset: { field } }, detail: { value } })

    it('is empty, takes a WeChat by its OPENID, names what is wrong, and lets it in again (O8)', async () => {
      const page = await openList('没有异常访问')
      await tap(page, 'onNewTap')
      type(page, 'openid', 'oXht')
      type(page, 'untilOn', '2026-05-12')
      type(page, 'reason', '坏')
      await tap(page, 'onConfirm')
      expect(page.instance.data['errors']).toMatchObject({
        'who.openid': expect.stringContaining('OPENID') as string,
        reason: expect.stringContaining('4') as string,
      })
      type(page, 'openid', candidate().openid)
      type(page, 'reason', '反复查询别人的状态')
      await tap(page, 'onConfirm')
      await untilSaid(page, '5月13日周三00:00恢复')
      await expect(candidate().call('account', 'getSession', {})).rejects.toMatchObject({
        code: 'CALLER_BLOCKED',
      })
      const [{ abuseId: id }] = (page.instance.data['list'] as { items: [{ abuseId: string }] }).items
      await tap(page, 'onLiftTap', { id })
      type(page, 'reason', '本人来电说明')
      await tap(page, 'onConfirm')
      expect(wordsOf(page)).toContain('周砚恢复使用')
      expect(wordsOf(page)).not.toContain('00:00恢复')
      expect((await candidate().call('account', 'getSession', {})).account).not.toBeNull()
    })

    it('says who, what and how often (O8)', async () => {
      const person = visitor()
      for (let time = 0; time < 12; time += 1)
        await person.call('membership', 'queryStatus', { query: '13805718102' }).catch(expectRefusal)
      const page = await openList('查入会审核状态2次')
      expect(wordsOf(page)).toContain(`${person.openid.slice(0, 4)}****${person.openid.slice(-4)}`)
      expect(wordsOf(page)).toContain('已显示全部')
    })
  })
})

function expectRefusal(error: unknown): void {
  expect(error).toMatchObject({ code: 'RATE_LIMITED' })
}

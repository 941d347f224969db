import { candidate, otherCandidate, reviewer, visitor } from '../support/actors'
import { startDraft } from '../support/application-steps'
import { DEMO_WORLD, startCloud, stopCloud, type TestCloud } from '../support/cloud'
import { inventedIdNumber, newWechatUser } from '../support/factories'
import { passOwner, signIn } from '../support/pass-steps'
import { ask } from '../support/request-steps'
import { act, openPhone, untilOpened, untilSaid, wordsOf, type Phone, type Rendered } from './support/phone'

jest.setTimeout(120_000)

/** 注销账号 and 注销凭证, with their real WXML, answered by the real functions. */
describe('cancellation pages', () => {
  let cloud: TestCloud

  beforeAll(async () => {
    cloud = await startCloud()
  }, 120_000)
  beforeEach(() => cloud.resetTo(DEMO_WORLD))
  afterAll(stopCloud)

  const shown = async (
    path: string,
    openid: string,
    words: string,
  ): Promise<{ page: Rendered; phone: Phone }> => {
    const phone = openPhone({ cloud, openid })
    const page = phone.mount(path)
    page.triggerPageLifeTime('show')
    await untilSaid(page, words)
    return { page, phone }
  }
  const cancelPage = (openid: string, words: string) => shown('packages/account/cancel/cancel', openid, words)
  const mePage = (openid: string, words: string) => shown('pages/me/me', openid, words)

  it('what stands in the way leads to it, and the association is a tap away (A7)', async () => {
    const { applicationId } = await startDraft(candidate())
    const { page, phone } = await cancelPage(candidate().openid, '现在不能注销')
    await act(page, '.cell')
    expect(await untilOpened(phone)).toBe(
      `/packages/application/detail/detail?applicationId=${applicationId}`,
    )
    const { contactPhone } = await candidate().call('account', 'getCancellation', {})
    expect(wordsOf(page)).toContain(`致电协会秘书处${contactPhone.replace(' ', '')}`)
    page.instance['onCallTap']!()
    expect(phone.opened.at(-1)).toBe(`tel:${contactPhone}`)
  })

  it('a staff role leads to the workbench, a transfer to where it is refused (A4, A7)', async () => {
    const staff = await cancelPage(reviewer().openid, '协会工作人员')
    await act(staff.page, '.cell')
    expect(await untilOpened(staff.phone)).toBe('/packages/staff/workbench/workbench')

    const idNumber = '339900199408162711'
    const fresh = await newWechatUser()
    await fresh.call('account', 'signIn', {})
    await ask(fresh, 'account_transfer', { name: '沈知远', idType: 'resident_id', idNumber })
    const moved = await cancelPage(candidate().openid, '有人申请把账号转到新微信')
    await act(moved.page, '.cell')
    expect(await untilOpened(moved.phone)).toBe('/packages/request/transfers/transfers')
  })

  it('who knows only the password reads where to cancel, and finds no button for it (A5, A7)', async () => {
    const { pass } = await passOwner({ bound: true })
    const elsewhere = visitor()
    await signIn(elsewhere, pass)
    const { page } = await cancelPage(elsewhere.openid, '请在绑定的微信里注销')
    expect(page.querySelector('.cells')).toBeTruthy()
    expect(wordsOf(page)).not.toContain('马上删除')
    const unbound = await passOwner()
    const other = visitor()
    await signIn(other, unbound.pass)
    await cancelPage(other.openid, '先绑定微信，再注销')
  })

  it('requests that wait are told of, by what they ask for (A7)', async () => {
    const person = otherCandidate()
    const wanted = { name: '顾悦', idType: 'resident_id', idNumber: inventedIdNumber() }
    await ask(person, 'identity_correction', wanted)
    await cancelPage(person.openid, '正在处理的申请会一并撤回并删除：更正姓名或证件')
  })

  it('signed out after cancelling, the receipt is in 我的 (A7)', async () => {
    const person = await newWechatUser()
    await person.call('account', 'signIn', {})
    const before = await mePage(person.openid, '隐私政策')
    expect(wordsOf(before.page)).not.toContain('注销凭证')
    const { receiptNumber } = await person.call('account', 'cancelAccount', {})
    const { page, phone } = await mePage(person.openid, '注销凭证')
    const url = '/packages/account/receipt/receipt'
    await (page.instance['onCellTap']!({ currentTarget: { dataset: { url } } }) as Promise<void>)
    expect(await untilOpened(phone)).toBe(url)
    const receipts = phone.mount('packages/account/receipt/receipt')
    await (receipts.instance['onLoad']!() as Promise<void>)
    await untilSaid(receipts, receiptNumber)
  })
})

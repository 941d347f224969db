import { candidate, reviewer } from '../support/actors'
import { inReview } from '../support/application-steps'
import { DEMO_WORLD, startCloud, stopCloud, type TestCloud } from '../support/cloud'
import { openPhone, untilOpened, untilSaid, wordsOf, type Phone, type Rendered } from './support/phone'

jest.setTimeout(120_000)

const tap = (page: Rendered, method: string, dataset = {}) =>
  page.instance[method]!({ currentTarget: { dataset } }) as Promise<void> | void
const mark = (page: Rendered, path: string, reason: string) => {
  page.instance['onFlag']!({ detail: { path } })
  page.instance['onMark']!({ detail: { reason } })
}

/** One case on a reviewer's phone, against the real router. */
describe('资格审核', () => {
  let cloud: TestCloud
  let applicationId: string

  beforeAll(async () => {
    cloud = await startCloud()
    await cloud.resetTo(DEMO_WORLD)
    applicationId = (await inReview(candidate())).applicationId
    await cloud.snapshot('in-review')
  }, 120_000)
  beforeEach(() => cloud.resetTo('in-review'))
  afterAll(stopCloud)

  async function openCase(phone: Phone): Promise<Rendered> {
    const page = phone.mount('packages/staff/case/case')
    page.instance['onLoad']!({ applicationId })
    await untilSaid(page, '第1次提交')
    return page
  }
  const newPhone = () => openPhone({ cloud, openid: reviewer().openid })

  it('shows position, checks, form and files of the case, the ID number masked (F1, O3)', async () => {
    const words = wordsOf(await openCase(newPhone()))
    expect(words).toContain('第1件，共1件')
    expect(words).toMatch(/职业年限\d+年/)
    expect(words).toContain('江临数据服务有限公司')
    expect(words).toContain('材料2件')
    expect(words).not.toMatch(/\d{17}[\dX]/)
  })

  it('says whether the paper that was scanned is of the form as it is now (C8)', async () => {
    const { dataHash } = await reviewer().call('application', 'getCase', { applicationId })
    const openScanned = async (printed: string) => {
      const page = newPhone().mount('packages/staff/case/case')
      page.instance['onLoad']!({ applicationId, printed })
      await untilSaid(page, '第1次提交')
      return wordsOf(page)
    }
    expect(await openScanned(dataHash)).toContain('与当前内容一致')
    expect(await openScanned('0123456789ab')).toContain(`纸上的数据校验是0123456789ab，当前是${dataHash}`)
    expect(wordsOf(await openCase(newPhone()))).toContain(
      `没有读出二维码，请核对纸上的数据校验是否为${dataHash}`,
    )
  })

  it('marks and opinion are there again when the reviewer left and comes back (F1)', async () => {
    const phone = newPhone()
    const first = await openCase(phone)
    mark(first, 'form.employer', '请写单位全称')
    await tap(first, 'onCommonTap', { index: 1 })
    expect(wordsOf(first)).toContain('退回1处')
    const again = await openCase(phone)
    expect(wordsOf(again)).toContain('退回1处')
    expect(again.instance.data['opinion']).toBe(
      '工作单位/所在院校：请写单位全称；证件照不合格。请修改后重新提交。',
    )
    again.instance['onOpinionInput']!({ detail: { value: '请核对单位名称。' } })
    const third = await openCase(phone)
    expect(third.instance.data).toMatchObject({ opinion: '请核对单位名称。', ownWords: true })
  })

  it('returning sends marks and opinion, forgets the notes, and goes on (F1)', async () => {
    const phone = newPhone()
    const page = await openCase(phone)
    mark(page, 'form.employer', '请写单位全称')
    await tap(page, 'onReturnTap')
    expect(wordsOf(page)).toContain('退回给考生修改')
    await tap(page, 'onDecideConfirm')
    expect(await untilOpened(phone)).toBe('/pages/home/home')
    expect([...phone.storage.keys()].filter((key) => key.startsWith('review-notes'))).toEqual([])
    expect(await candidate().call('application', 'get', { applicationId })).toMatchObject({
      status: 'returned',
      opinion: { marks: [{ path: 'form.employer', reason: '请写单位全称' }] },
    })
  })

  it('a return without a word is not sent: the page says what is needed (F1)', async () => {
    const page = await openCase(newPhone())
    await tap(page, 'onReturnTap')
    expect(wordsOf(page)).toContain('请标记有问题的地方，或写明退回原因')
    expect(page.instance.data['deciding']).toBe('')
  })

  it('when another reviewer was faster the page says who decided what and when, and decides nothing (F1)', async () => {
    const page = await openCase(newPhone())
    await reviewer().call('application', 'approve', { applicationId, round: 1 })
    mark(page, 'form.employer', '请写单位全称')
    await tap(page, 'onReturnTap')
    await tap(page, 'onDecideConfirm')
    await untilSaid(page, '你的决定没有生效')
    expect(wordsOf(page)).toMatch(/林静已在\d+月\d+日周.\d\d:\d\d审核通过/)
    expect((await candidate().call('application', 'get', { applicationId })).status).toBe('awaiting_payment')
  })
})

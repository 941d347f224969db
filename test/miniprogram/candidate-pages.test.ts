import { candidate, reviewer } from '../support/actors'
import { approved, payable, startDraft, submittedForm } from '../support/application-steps'
import { DEMO_WORLD, startCloud, stopCloud, type TestCloud } from '../support/cloud'
import { payNow } from '../support/payment-steps'
import { jpeg } from '../support/sample-files'
import { act, openPhone, untilOpened, untilSaid, wordsOf, type Phone, type Rendered } from './support/phone'

jest.setTimeout(120_000)

const HOUR_MS = 3_600_000
const tap = (page: Rendered, method: string, dataset: object = {}) =>
  page.instance[method]!({ currentTarget: { dataset } }) as Promise<void>

/** The pages after the form, with their real WXML, answered by the real functions. */
describe('candidate pages', () => {
  let cloud: TestCloud
  let phone: Phone

  beforeAll(async () => {
    cloud = await startCloud()
  }, 120_000)
  beforeEach(async () => {
    await cloud.resetTo(DEMO_WORLD)
    phone = openPhone({ cloud, openid: candidate().openid })
  })
  afterAll(stopCloud)

  describe('签字申报表', () => {
    const openDocuments = async (applicationId: string) => {
      const page = phone.mount('packages/application/documents/documents')
      void page.instance['onLoad']!({ applicationId })
      await untilSaid(page, '签字后上传')
      return page
    }

    it('while a file is on its way the bar says why it cannot be handed in yet, then it can (C10)', async () => {
      const { applicationId } = await submittedForm(candidate())
      const page = await openDocuments(applicationId)
      phone.files.set('wxfile://signed.jpg', jpeg({ width: 1240, height: 1754 }))
      const files = [{ path: 'wxfile://signed.jpg', name: '签字申报表.jpg', bytes: 1 }]
      page.instance['onPick']!({ detail: { files } })
      expect(wordsOf(page)).toContain('文件正在上传，传完就可以提交')
      await tap(page, 'onSubmitTap')
      expect((await candidate().call('application', 'get', { applicationId })).status).toBe(
        'awaiting_signed_form',
      )
      await untilSaid(page, '继续添加')
      expect(wordsOf(page)).not.toContain('文件正在上传')
      await tap(page, 'onSubmitTap')
      expect(await untilOpened(phone)).toBe(`../detail/detail?applicationId=${applicationId}`)
      expect((await candidate().call('application', 'get', { applicationId })).status).toBe('in_review')
    })

    it('handing in without a file says so beside the field and in the bar (C10)', async () => {
      const { applicationId } = await submittedForm(candidate())
      const page = await openDocuments(applicationId)
      await tap(page, 'onSubmitTap')
      expect(wordsOf(page).match(/请上传签字的申报表/g)).toHaveLength(2)
      expect(phone.opened).toEqual([])
    })

    it('a file that is none of the kinds stays with its reason until it is given up (C10)', async () => {
      const { applicationId } = await submittedForm(candidate())
      const page = await openDocuments(applicationId)
      phone.files.set('wxfile://false.pdf', Buffer.from('这不是 PDF'))
      page.instance['onPick']!({
        detail: { files: [{ path: 'wxfile://false.pdf', name: '假.pdf', bytes: 1 }] },
      })
      await untilSaid(page, '重试')
      const [upload] = page.instance.data['uploads'] as { key: string; failed: boolean; message: string }[]
      expect(upload).toMatchObject({ failed: true, message: expect.stringMatching(/不是/) })
      page.instance['onDiscard']!({ detail: { key: upload!.key } })
      expect(wordsOf(page)).not.toContain('假.pdf')
    })

    it('going back to the draft is asked about with its consequence first (C16, E6)', async () => {
      const { applicationId } = await submittedForm(candidate())
      const page = await openDocuments(applicationId)
      await tap(page, 'onReopenTap')
      expect(wordsOf(page)).toContain('保留的名额先放回')
      await tap(page, 'onReopenConfirm')
      expect(await untilOpened(phone)).toContain('edit/edit')
      expect((await candidate().call('application', 'get', { applicationId })).status).toBe('draft')
    })
  })

  describe('缴费', () => {
    const openPay = async (orderId: string) => {
      const page = phone.mount('packages/application/pay/pay')
      await (page.instance['onLoad']!({ orderId }) as Promise<void>)
      return page
    }

    it('shows the deadline first, the fees, and what to check, masked (G1, O3)', async () => {
      const { orderId } = await approved(candidate())
      const page = await openPay(orderId ?? '')
      expect(wordsOf(page)).toMatch(
        /请在这个时间之前缴费\d+月\d+日周.\d\d:\d\d.*¥120\.00.*¥260\.00.*合计¥380\.00/,
      )
      expect(wordsOf(page)).not.toMatch(/\d{17}[\dX]/)
    })

    it('a cancelled cashier leaves it payable and says until when (G15)', async () => {
      const { orderId } = await approved(candidate())
      phone.cashier = async () => 'requestPayment:fail cancel'
      const page = await openPay(orderId ?? '')
      await tap(page, 'onPayTap')
      expect(wordsOf(page)).toMatch(/你取消了支付，没有扣款。.*前都可以缴费/)
      expect((await candidate().call('payment', 'getOrder', { orderId: orderId ?? '' })).status).toBe(
        'awaiting_payment',
      )
    })

    it('what was paid is shown as paid only on the server’s word (G6, G9)', async () => {
      const { orderId } = await approved(candidate())
      phone.cashier = async () => {
        await payNow(candidate(), orderId ?? '')
        return 'requestPayment:ok'
      }
      const page = await openPay(orderId ?? '')
      await tap(page, 'onPayTap')
      await untilSaid(page, '缴费成功，报名有效')
      expect(wordsOf(page)).toMatch(/交易单号\d{4}\*{4}\d{4}/)
    })

    it('a cashier that closed as paid while nothing was paid never says 未支付 (G9)', async () => {
      const { orderId } = await approved(candidate())
      phone.cashier = async () => 'requestPayment:ok'
      const page = await openPay(orderId ?? '')
      await tap(page, 'onPayTap')
      expect(wordsOf(page)).toContain('正在向微信查询')
      expect(wordsOf(page)).not.toContain('未支付')
      page.instance['onUnload']!()
    })

    it('an expired order says that nothing was taken and the seat is free (G4)', async () => {
      const { orderId } = await payable(candidate())
      await cloud.clock.advance(25 * HOUR_MS)
      await cloud.runTimer('timer', 'expire-due')
      const page = await openPay(orderId ?? '')
      expect(wordsOf(page)).toMatch(/缴费时间已过.*报名已失效，名额已放回。没有扣款。/)
    })
  })

  it('withdrawing says what it means for the seat, and shows what has become of it (C16)', async () => {
    const { applicationId } = await startDraft(candidate())
    const page = phone.mount('packages/application/detail/detail')
    page.instance['onLoad']!({ applicationId })
    page.instance['onShow']!()
    await untilSaid(page, '撤回报名')
    await tap(page, 'onWithdrawTap')
    expect(wordsOf(page)).toContain('名额还没有占')
    await tap(page, 'onWithdrawConfirm')
    expect(wordsOf(page)).toContain('已撤回')
    expect((await candidate().call('application', 'get', { applicationId })).status).toBe('withdrawn')
  })

  describe('我的报名', () => {
    const openList = async (words: string) => {
      const page = phone.mount('packages/application/list/list')
      page.instance['onShow']!()
      await untilSaid(page, words)
      return page
    }

    it.each([
      ['继续填写', 'edit/edit', () => startDraft(candidate())],
      ['去上传', 'documents/documents', () => submittedForm(candidate())],
      ['去缴费', 'pay/pay', () => payable(candidate())],
    ] as const)(
      'the button 「%s」 leads there at once, the card to 查看 (B4, B10)',
      async (words, page, reach) => {
        const { applicationId } = await reach()
        const list = await openList(words)
        await act(list, '.action')
        expect(await untilOpened(phone)).toContain(page)
        await tap(list, 'onOpenTap', { id: applicationId })
        expect(phone.opened[1]).toBe(`../detail/detail?applicationId=${applicationId}`)
      },
    )

    it('without any it says what will be here (P4)', async () => {
      expect(wordsOf(await openList('还没有报名'))).toContain('看看可以报的考试')
    })
  })

  describe('缴费记录', () => {
    const openOrders = async (words: string) => {
      const page = phone.mount('pages/orders/orders')
      page.triggerPageLifeTime('show')
      await untilSaid(page, words)
      return page
    }

    it('lists what is to be paid with its deadline, and what was paid, each leading to it (G18)', async () => {
      const { orderId } = await payable(candidate())
      const waiting = await openOrders('已显示全部缴费记录')
      expect(wordsOf(waiting)).toMatch(
        /人工智能训练师.*待缴费.*\d+月\d+日周.\d\d:\d\d前?缴费.*¥400\.00去缴费/,
      )
      await tap(waiting, 'onOrderTap', { id: orderId })
      expect(phone.opened).toEqual([`/packages/application/pay/pay?orderId=${orderId}`])
      await payNow(candidate(), orderId ?? '')
      const paid = await openOrders('已缴费')
      expect(wordsOf(paid)).toMatch(/缴费¥400\.00缴费凭证查看/)
    })

    it('without any it says when there will be one, and offers the exams (P4)', async () => {
      const page = await openOrders('还没有缴费记录')
      await tap(page, 'onExamsTap')
      expect(phone.opened).toEqual(['/pages/exams/exams'])
    })

    it('nobody without a profile reaches them: the page offers the way there (A18, B11)', async () => {
      phone = openPhone({ cloud, openid: `o${'x'.repeat(27)}` })
      expect(wordsOf(await openOrders('登录'))).not.toContain('¥')
      expect((await reviewer().call('account', 'getSession', {})).account).not.toBeNull()
    })
  })
})

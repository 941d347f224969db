import { RETRY_DELAYS_MS } from '../../../emulator/wechat/pay/notices/retry-delays'
import { certificateKeys, publicKeyModeKeys } from './support/merchant'
import { isSigned, openNotice } from './support/open-notice'
import { openPayDesk, PAYER, type PayDesk } from './support/pay-desk'

let desk: PayDesk
beforeEach(async () => {
  desk = await openPayDesk()
})
afterEach(() => desk.stop())

const received = (index = 0) => {
  const notice = desk.receiver.notices[index]
  if (!notice) throw new Error(`only ${desk.receiver.notices.length} notices came`)
  return notice
}
const onlyNotice = async () => {
  const { notices } = await desk.control('/run')
  const [notice] = notices as { noticeId: string; state: string; nextAt: number | null }[]
  if (!notice) throw new Error('no notice')
  return notice
}

describe('a payment notice', () => {
  it('is signed over the raw body and opens with the API v3 key (G6)', async () => {
    await desk.payOrder('NOTICE-001')
    await desk.pay.runDue()
    expect(isSigned(received(), publicKeyModeKeys.publicKey)).toBe(true)
    expect(openNotice(received())).toMatchObject({
      event_type: 'TRANSACTION.SUCCESS',
      plain: {
        out_trade_no: 'NOTICE-001',
        trade_state: 'SUCCESS',
        amount: { total: 38_000, payer_total: 38_000, currency: 'CNY' },
        payer: { openid: PAYER },
      },
    })
  })

  it('names the platform certificate when that signs (G7)', async () => {
    await desk.control('', { signWith: 'certificate' })
    await desk.payOrder('NOTICE-002')
    await desk.pay.runDue()
    expect(isSigned(received(), certificateKeys.publicKey)).toBe(true)
    expect(received().headers['wechatpay-serial']).not.toMatch(/^PUB_KEY_ID_/)
  })

  it('that was answered 200 does not come again', async () => {
    await desk.payOrder('NOTICE-003')
    await desk.pay.runDue()
    desk.clock.advance(24 * 3_600_000)
    await desk.pay.runDue()
    expect(desk.receiver.notices).toHaveLength(1)
  })
})

describe('a notice that is not accepted', () => {
  it('comes again after 15 seconds and not before', async () => {
    desk.receiver.answerWith(500)
    await desk.payOrder('NOTICE-004')
    await desk.pay.runDue()
    desk.clock.advance(14_999)
    await desk.pay.runDue()
    expect(desk.receiver.notices).toHaveLength(1)
    desk.clock.advance(1)
    await desk.pay.runDue()
    expect(desk.receiver.notices).toHaveLength(2)
  })

  it('is tried 16 times in 24 h 4 min and then given up', async () => {
    desk.receiver.answerWith(500)
    await desk.payOrder('NOTICE-005')
    await desk.pay.runDue()
    for (const delay of RETRY_DELAYS_MS) {
      desk.clock.advance(delay)
      await desk.pay.runDue()
    }
    expect(RETRY_DELAYS_MS.reduce((sum, delay) => sum + delay, 0)).toBe((24 * 60 + 4) * 60_000)
    expect(desk.receiver.notices).toHaveLength(16)
    expect(await onlyNotice()).toMatchObject({ state: 'given_up', nextAt: null })
  })

  it('keeps its id when it comes again, so that the receiver can tell (G6)', async () => {
    desk.receiver.answerWith(500)
    await desk.payOrder('NOTICE-006')
    await desk.pay.runDue()
    desk.clock.advance(15_000)
    await desk.pay.runDue()
    expect(openNotice(received(1)).id).toBe(openNotice(received(0)).id)
  })
})

describe('the panel', () => {
  it('holds notices back and lets them go', async () => {
    await desk.control('', { holdNotices: true })
    await desk.payOrder('NOTICE-007')
    await desk.pay.runDue()
    expect(desk.receiver.notices).toHaveLength(0)
    await desk.control('', { holdNotices: false })
    await desk.pay.runDue()
    expect(desk.receiver.notices).toHaveLength(1)
  })

  it('repeats a notice that was delivered', async () => {
    await desk.payOrder('NOTICE-008')
    const { noticeId } = await onlyNotice()
    await desk.control(`/notices/${noticeId}/deliver`)
    expect(desk.receiver.notices).toHaveLength(2)
    expect(isSigned(received(1), publicKeyModeKeys.publicKey)).toBe(true)
  })

  it('delays a notice', async () => {
    await desk.control('', { holdNotices: true })
    await desk.payOrder('NOTICE-009')
    const { noticeId } = await onlyNotice()
    await desk.control('', { holdNotices: false })
    await desk.control(`/notices/${noticeId}/delay`, { ms: 60_000 })
    await desk.pay.runDue()
    expect(desk.receiver.notices).toHaveLength(0)
    desk.clock.advance(60_000)
    await desk.pay.runDue()
    expect(desk.receiver.notices).toHaveLength(1)
  })

  it.each(['signature', 'probe'])(
    'breaks the signature (%s), and that delivery settles nothing',
    async (fault) => {
      await desk.control('', { holdNotices: true })
      await desk.payOrder('NOTICE-010')
      const { noticeId } = await onlyNotice()
      await desk.control(`/notices/${noticeId}/deliver`, { fault })
      expect(isSigned(received(), publicKeyModeKeys.publicKey)).toBe(false)
      expect(await onlyNotice()).toMatchObject({ state: 'pending' })
    },
  )

  it('sends a wrong amount under a genuine signature', async () => {
    await desk.payOrder('NOTICE-011')
    const { noticeId } = await onlyNotice()
    await desk.control(`/notices/${noticeId}/deliver`, { fault: 'amount' })
    expect(isSigned(received(1), publicKeyModeKeys.publicKey)).toBe(true)
    expect(openNotice(received(1)).plain).toMatchObject({ amount: { total: 37_999 } })
  })
})

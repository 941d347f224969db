import type { DeliveryRecord } from '../../../cloudfunctions/message/message-record'
import { candidate } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { runUseCase } from '../../support/run-use-case'

beforeAll(startCloud)
afterAll(stopCloud)
// The use case runs outside the functions, on the machine's clock; the SMS service compares it with its own.
beforeEach(async () => {
  await currentCloud().resetTo(DEMO_WORLD)
  await currentCloud().clock.set(new Date())
})

const approved = (accountId = 'acc_shen_zhiyuan', dedupeKey = 'app_1:approve') => ({
  accountId,
  kind: 'application_approved',
  dedupeKey,
  values: { exam: '人工智能训练师 三级/高级工', deadline: '5月14日 周四 17:20', amount: '¥380.00' },
  link: null,
  at: new Date(),
})
const notify = (...notices: object[]) =>
  runUseCase(
    'cloudfunctions/message/notify.ts',
    'notify',
    notices.map((one) => [one]),
  )
const deliveries = () => currentCloud().documents<DeliveryRecord>('outbound_deliveries')
const caught = async () => {
  const response = await currentCloud().http('/wechat/inbox?channel=sms')
  const { entries } = (await response.json()) as { entries: { channel: string; to: string; body: string }[] }
  return entries.filter(({ channel }) => channel === 'sms')
}

describe('SMS', () => {
  it('an approval is sent to the phone once, however often it is told (K3, K4)', async () => {
    const before = (await caught()).length
    await notify(approved(), approved())
    await notify(approved())
    expect(await deliveries()).toMatchObject([{ status: 'sent', channel: 'sms' }])
    const sent = (await caught()).slice(before)
    expect(sent.map(({ to }) => to)).toEqual([`+86${candidate().phone}`])
    expect(sent[0]?.body).toContain('报名资格审核已通过，请于24小时内')
  })

  it('a kind without a template sends none (K3)', async () => {
    await notify({ ...approved(), kind: 'application_withdrawn' })
    expect(await deliveries()).toEqual([])
  })

  it('a refused SMS is recorded, and the inbox has the message all the same (K3)', async () => {
    const { settings } = currentCloud()
    const right = settings['SMS_TEMPLATE_APPROVED'] ?? ''
    settings['SMS_TEMPLATE_APPROVED'] = '9999999'
    const outcomes = await notify(approved('acc_gu_yue', 'app_2:approve'))
    settings['SMS_TEMPLATE_APPROVED'] = right
    expect(outcomes).toEqual([{ value: null }])
    expect(await deliveries()).toMatchObject([
      { status: 'failed', result: 'FailedOperation.TemplateIncorrectOrUnapproved' },
    ])
    expect(await currentCloud().documents('messages')).toHaveLength(1)
  })

  it('a service that cannot be reached is recorded and fails nothing (K3)', async () => {
    const { settings } = currentCloud()
    const right = settings['SMS_BASE_URL'] ?? ''
    settings['SMS_BASE_URL'] = 'http://127.0.0.1:9/'
    const outcomes = await notify(approved())
    settings['SMS_BASE_URL'] = right
    expect(outcomes).toEqual([{ value: null }])
    expect(await deliveries()).toMatchObject([{ status: 'failed' }])
  })

  it('deliveries hold no phone number (O4)', async () => {
    await notify(approved())
    expect(JSON.stringify(await deliveries())).not.toContain(candidate().phone)
  })
})

import { reviewer } from '../support/actors'
import { DEMO_WORLD, startCloud, stopCloud, type TestCloud } from '../support/cloud'
import { openPhone, untilSaid, wordsOf } from './support/phone'

jest.setTimeout(120_000)

describe('查看完整号码', () => {
  let cloud: TestCloud
  beforeAll(async () => {
    cloud = await startCloud()
    await cloud.resetTo(DEMO_WORLD)
  }, 180_000)
  afterAll(stopCloud)

  it('asks for a reason, shows the numbers, and takes them away when the page is left (O4)', async () => {
    const numbers = openPhone({ cloud, openid: reviewer().openid }).mount(
      'packages/staff/components/full-numbers/full-numbers',
      { accountId: 'acc_shen_zhiyuan' },
    )
    numbers.instance['onAskTap']!()
    await numbers.instance['onConfirm']!()
    await untilSaid(numbers, '至少4个字')
    numbers.instance['onReason']!({ detail: { value: '与证件照片核对' } })
    await numbers.instance['onConfirm']!()
    await untilSaid(numbers, '自动隐藏，离开本页也会隐藏')
    expect(wordsOf(numbers)).toMatch(/证件号码\d{17}[\dX]/)
    numbers.triggerPageLifeTime('hide')
    expect(wordsOf(numbers)).not.toMatch(/\d{17}/)
    expect(wordsOf(numbers)).toContain('查看完整号码')
  })
})

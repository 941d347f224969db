import { registeredCandidate } from '../support/factories'
import type { Actor } from '../support/actors'
import { payable } from '../support/application-steps'
import { DIRECT_SITE_ID, OPEN_EXAM_ID } from '../../scripts/seed/demo-exams'
import { journey } from './support/journey'
import type { Phone } from './support/phone'
import { startWorld, type World } from './support/world'

const HOUR_MS = 3_600_000

/** The site without review of manual S2: straight to payment, and what happens when nobody pays. */
describe('a candidate at a site without review lets the payment window pass', () => {
  let world: World
  let person: Actor
  let phone: Phone
  const step = journey(() => world.phones)

  beforeAll(async () => {
    world = await startWorld()
    person = await registeredCandidate({ name: '宋远山' })
  }, 120_000)

  afterAll(async () => world.stop())

  const seatsLeft = async (): Promise<number> => {
    const { sites } = await person.call('exam', 'get', { examId: OPEN_EXAM_ID })
    return sites.find(({ siteId }) => siteId === DIRECT_SITE_ID)?.seatsLeft ?? -1
  }

  step(
    'without review the submission goes straight to payment, the home page says until when (F2, G1)',
    async () => {
      const before = await seatsLeft()
      await payable(person)
      expect(await seatsLeft()).toBe(before - 1)
      phone = await world.openPhone(person.openid)
      await phone.see('缴纳考试费')
      await phone.see(/5月12日 周二 \d\d:\d\d/)
      await phone.picture('30-home-next-step')
      await phone.tap('去缴费')
      await phone.see('请在这个时间之前缴费')
    },
  )

  step('leaving the cashier without paying keeps the order payable (G15)', async () => {
    await phone.tap(/^微信支付/)
    await phone.tap('稍后支付')
    await phone.see(/前都可以缴费/)
  })

  step(
    'after 24 hours the timer asks WeChat, closes the order and frees the seat; the candidate is told (G5, E6)',
    async () => {
      const held = await seatsLeft()
      await world.clock.advance(25 * HOUR_MS)
      await world.runTimer('timer', 'expire-due')
      expect(await seatsLeft()).toBe(held + 1)
      await phone.close()
      phone = await world.openPhone(person.openid, 'pages/messages/messages')
      await phone.see(/没有在.*缴费|逾期|已过期|已失效/)
      await phone.picture('31-message-expired')
      await phone.reopen('packages/application/list/list')
      await phone.see('已过期')
      await phone.picture('32-expired')
    },
  )
})

import { sampleWechatUsers } from '../../scripts/seed/wechat-users'
import { journey } from './support/journey'
import type { Phone } from './support/phone'
import { startWorld, type World } from './support/world'

const HOUR_MS = 60 * 60_000

/** 同意记录: what was agreed to, and everything that is kept, as a PDF to read and as JSON for machines. */
describe('a candidate takes a copy of the data kept about them', () => {
  let world: World
  let person: Phone
  const step = journey(() => world?.phones ?? [])

  beforeAll(async () => {
    world = await startWorld()
  }, 120_000)
  afterAll(async () => world.stop())

  step(
    '同意记录 tells every text that was agreed to, in which version, when and for what (A12)',
    async () => {
      person = await world.openPhone(sampleWechatUsers.candidate.openid, 'pages/me/me')
      await person.tap('同意记录')
      await person.see('我同意过的')
      await person.see('处理敏感个人信息')
      await person.picture('90-consents')
    },
  )

  step('a PDF is made, opened, and forwarded to a chat (O7)', async () => {
    await person.tap('生成 PDF，便于阅读')
    await person.see(/已生成，请在 \d\d:\d\d 前保存/)
    await person.picture('91-data-made')
    await person.tap('打开')
    await person.page.locator('canvas[data-page="1"]').waitFor()
    await person.picture('92-data-pdf')
    await person.tap('‹')
    await person.tap('下载并发送到聊天')
    await person.see(/^转发「我的数据-.*\.pdf」给$/)
    await person.picture('93-data-forwarded')
    await person.tap('文件传输助手')
  })

  step('it goes to the person’s own e-mail, which is shown masked (O7)', async () => {
    await person.tap('发到我的邮箱')
    await person.see(/^已发到 .\*+.*@.*，几分钟内收到。$/)
    const inbox = await (await world.http('/wechat/inbox')).text()
    expect(inbox).toMatch(/我的数据-[^"]*\.pdf/)
  })

  step(
    'the other file is for machines; after its hour it is gone, and the page says how to go on (O7)',
    async () => {
      await person.tap('换一种文件')
      await person.tap('生成数据文件（JSON）')
      await person.see(/\.json（.*）已生成/)
      await world.clock.advance(HOUR_MS + 60_000)
      await world.runTimer('timer', 'expire-due')
      await person.tap('下载并发送到聊天')
      await person.see(/文件已过一小时，已经删除。请重新导出。/)
      await person.picture('94-data-gone')
    },
  )
})

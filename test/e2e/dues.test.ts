import { sampleWechatUsers } from '../../scripts/seed/wechat-users'
import { ARREARS_UNIT_ID } from '../../scripts/seed/demo-units'
import { UNIT_PASSWORD } from '../support/membership-steps'
import { journey } from './support/journey'
import type { Phone } from './support/phone'
import { startWorld, type World } from './support/world'

/** A unit in arrears: reminded, sent a letter, paid, and certified; finance and a second person (M10, M11, N9). */
describe('finance takes a unit from arrears to its certificate', () => {
  let world: World
  let finance: Phone
  let unit: Phone
  const step = journey(() => world?.phones ?? [])

  beforeAll(async () => {
    world = await startWorld()
  }, 120_000)
  afterAll(() => world.stop())

  const openPdf = async (phone: Phone, name: RegExp, picture: string) => {
    await phone.tap(name)
    await phone.page.locator('canvas[data-page="1"]').waitFor()
    await phone.picture(picture)
    await phone.tap('‹')
  }

  step('finance finds who is in arrears and what was done about it (M10)', async () => {
    finance = await world.openPhone(sampleWechatUsers.finance.openid, 'packages/staff/workbench/workbench')
    await finance.tap('会费')
    await finance.see('江临望舒智能科技有限公司')
    await finance.see(/2025 年度 · 还应缴 ¥30,000.00/)
    await finance.picture('units/20-arrears')
    await finance.tap('江临望舒智能科技有限公司')
    await finance.see(/江软协函〔2026〕18 号/)
    await finance.picture('units/21-dues-file')
  })

  step('reminds the unit and issues a letter, which opens as PDF (M10, C9)', async () => {
    await finance.tap('提醒缴费')
    await finance.confirm('发送提醒')
    await finance.see(/5月11日.*许文博提醒/)
    await finance.tap('发通知函')
    await finance.picture('units/22-letter')
    await finance.confirm('发出通知函')
    await finance.see(/江软协函〔2026〕19 号/)
    await openPdf(finance, /^会费缴纳通知函_江临望舒智能科技有限公司_2026-05-11/, 'units/23-letter-pdf')
  })

  step('the unit reads what it owes and opens the same letter (M10)', async () => {
    unit = await world.openPhone(
      sampleWechatUsers.unitInArrears.openid,
      'packages/membership/sign-in/sign-in',
    )
    await unit.fill('账号', '13805718402')
    await unit.fill('密码', UNIT_PASSWORD)
    await unit.tap('登录')
    await unit.tap('会费和证书')
    await unit.see('缴清第一个年度的会费后，会员证书在这里下载。')
    await unit.see('8110 0000 0000 0000 001')
    await unit.picture('units/24-dues')
    await openPdf(unit, /^会费缴纳通知函_江临望舒智能科技有限公司_2026-05-11/, 'units/25-letter-of-unit')
  })

  step('money is recorded by one person and confirmed by another (N9)', async () => {
    await finance.tap('登记缴费')
    await finance.see(/2025 年度，还应缴/)
    await finance.fill('金额（元）', '2万')
    await finance.fill('凭证号', '电汇 20260511')
    await finance.confirm('登记缴费')
    await finance.see('金额写成 3000 或 3000.50 这样')
    await finance.fill('金额（元）', '30000')
    await finance.confirm('登记缴费')
    await finance.see('最多 ¥20,000.00，另有 ¥10,000.00 已登记、待确认')
    await finance.picture('units/26-too-much')
    await finance.fill('金额（元）', '20000')
    await finance.confirm('登记缴费')
    await finance.see(/凭证号 电汇 20260511/)
    const admin = await world.openPhone(
      sampleWechatUsers.admin.openid,
      `packages/dues-office/unit/unit?unitId=${ARREARS_UNIT_ID}`,
    )
    for (const amount of ['20,000.00', '10,000.00']) {
      await admin.tapLabelled(`确认入账：2025 年度 ¥${amount}`)
      await admin.picture('units/27-confirm')
      await admin.confirm('确认入账')
      await admin.see(/^确认入账$|^应缴 ¥50,000.00，已缴清$|2025 年度/)
    }
    await admin.see(/应缴 ¥50,000.00，已缴清/)
    await admin.picture('units/28-settled')
  })

  step('the unit has its certificate at once; whoever scans it sees that it is valid (M11)', async () => {
    await unit.reopen('packages/membership/dues/dues')
    await unit.see(/^有效期至 2026年9月30日/)
    await unit.picture('units/29-certificate')
    await openPdf(unit, /^会员证书_江临望舒智能科技有限公司/, 'units/30-certificate-pdf')
    const [certificate] = await world.documents<{ verifyToken: string }>('member_certificates')
    const anybody = await world.openPhone(
      sampleWechatUsers.newcomer.openid,
      `packages/exam/verify/verify?token=${certificate!.verifyToken}`,
    )
    await anybody.see('有效')
    await anybody.see('副理事长单位')
    await anybody.picture('units/31-verified')
  })

  step('the next fee year is proposed; somebody else opens it (M8, N9)', async () => {
    await finance.reopen('packages/dues-office/years/years')
    await finance.see('2026 年度')
    await finance.picture('units/32-fee-years')
    await finance.tap('拟定会费年度')
    await finance.fill('会员单位（元）', '3500')
    await finance.picture('units/33-fee-year')
    await finance.tap('保存拟定')
    await finance.see('你拟定的，由另一位财务人员开启。')
  })
})

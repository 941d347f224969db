import { sampleWechatUsers } from '../../scripts/seed/wechat-users'
import { creditCodeCheckOf } from '../../cloudfunctions/_shared/domain/credit-code'
import { textedCode } from '../support/texted-code'
import { journey } from './support/journey'
import type { Phone } from './support/phone'
import { startWorld, type World } from './support/world'

const HEAD = '91339905MA0007RW3'
const CREDIT_CODE = HEAD + creditCodeCheckOf(HEAD)
const PHONE = '13805719901'
const PASSWORD = 'Zhihe#2026'

/** A unit from its registration to a member whose WeChat is bound, and on to another one (M1-M4, A15-A17, M17). */
describe('a unit joins the association', () => {
  let world: World
  let unit: Phone
  let reviewer: Phone
  const step = journey(() => world?.phones ?? [])

  beforeAll(async () => {
    world = await startWorld()
    unit = await world.openPhone(sampleWechatUsers.newcomer.openid, 'pages/me/me')
  }, 120_000)
  afterAll(() => world.stop())

  step('finds 会员注册 and learns that a wrong credit code is wrong (A15)', async () => {
    await unit.tap('单位会员')
    await unit.tap('会员注册')
    await unit.fill('单位名称', '江临知禾智能科技有限公司')
    await unit.fill('统一社会信用代码', '123432345654323456')
    await unit.see(/^最后一位应为 . 才与前 17 位相符，请核对$/)
    await unit.picture('units/01-register-wrong-code')
    await unit.fill('统一社会信用代码', CREDIT_CODE)
    await unit.miss(/^最后一位应为/)
  })

  step('fills in everything, proves the contact’s phone and registers (M1)', async () => {
    await unit.fill('单位法人', '安若素')
    await unit.fill('移动电话（法人）', '13805719900')
    await unit.fill('联系人', '纪云舒')
    await unit.fill('移动电话（联系人）', PHONE)
    await unit.tap('获取验证码')
    await unit.see('请先在页首勾选隐私政策，再获取验证码。')
    await unit.tick('请确保以下所填内容真实有效，我同意遵守章程')
    await unit.tick('我已阅读并同意隐私政策')
    await unit.tap('获取验证码')
    await unit.see(/秒后可重发$/)
    await unit.fill('短信验证码', await textedCode(PHONE))
    await unit.choose('用户类型', '企业')
    await unit.fill('密码', PASSWORD)
    await unit.fill('确认密码', PASSWORD)
    await unit.picture('units/02-register')
    await unit.tap('注册')
    await unit.see('正在审核')
    await unit.see('江临知禾智能科技有限公司')
    await unit.see('138****9901')
    await unit.picture('units/03-in-review')
  })

  step('asks for the review status without signing in (A17)', async () => {
    const other = await world.openPhone(
      sampleWechatUsers.secondNewcomer.openid,
      'packages/membership/status/status',
    )
    await other.fill('统一社会信用代码或手机号', CREDIT_CODE)
    await other.tap('查询')
    await other.see('江临******有限公司')
    await other.see('审核中')
    await other.picture('units/04-status')
    await other.close()
  })

  step('signing in meanwhile says how long it has waited and whom to call (M3)', async () => {
    await world.clock.advance(26 * 3_600_000)
    await unit.tap('退出，换一个单位登录')
    await unit.fill('账号', PHONE)
    await unit.fill('密码', PASSWORD)
    await unit.tap('登录')
    await unit.see('正在审核')
    await unit.see('0571-0000 0000')
  })

  step('a reviewer sends it back (M1)', async () => {
    reviewer = await world.openPhone(sampleWechatUsers.reviewer.openid, 'packages/staff/workbench/workbench')
    await reviewer.tap('单位会员')
    await reviewer.see(/^共 2 家待审/)
    await reviewer.picture('units/05-queue')
    await reviewer.tap('江临知禾智能科技有限公司')
    await reviewer.tap('退回')
    await reviewer.tap('单位名称请与营业执照一致。')
    await reviewer.picture('units/06-return')
    await reviewer.confirm('退回')
    await reviewer.see('已退回')
  })

  step('the unit reads why, corrects and hands in again (M2)', async () => {
    await unit.reopen('packages/membership/sign-in/sign-in')
    await unit.see('需要修改后重新提交')
    await unit.see('单位名称请与营业执照一致。')
    await unit.picture('units/07-returned')
    await unit.tap('去修改')
    await unit.fill('单位名称', '江临知禾人工智能科技有限公司')
    await unit.picture('units/08-correct')
    await unit.tap('重新提交')
    await unit.see('正在审核')
  })

  step('the reviewer approves it (M1)', async () => {
    await reviewer.back()
    await reviewer.tap('江临知禾人工智能科技有限公司')
    await reviewer.tap('通过')
    await reviewer.see('通过江临知禾人工智能科技有限公司的入会申请')
    await reviewer.confirm('通过')
    await reviewer.see('已通过')
  })

  step('the first sign-in completes the profile (M4)', async () => {
    await unit.reopen('packages/membership/sign-in/sign-in')
    await unit.see('完善信息后才可使用相关功能。下一步绑定这个微信。')
    await unit.picture('units/09-profile')
    await unit.fill('邮箱', 'office@zhihe.example.com')
    await unit.choose('单位状态', '在业')
    await unit.choose('单位性质', '民营企业')
    await unit.fill('邮政编码', '310000')
    await unit.choose('所属行业', '信息传输、软件和信息技术服务业')
    await unit.choose('单位规模', '20–99 人')
    await unit.choose('所在地区', '浙江省')
    await unit.fill('详细地址', '知行路 9 号')
    await unit.choose('注册时间', '2018年')
    await unit.fill('经营范围', '人工智能应用软件开发。')
    await unit.fill('注册资金', '500')
    await unit.tap('保存，下一步绑定微信')
    await unit.see('绑定这个微信')
  })

  step('this WeChat becomes the second factor (A16)', async () => {
    await unit.picture('units/10-bind')
    await unit.tap('绑定这个微信')
    await unit.see('单位服务')
    await unit.see('会员单位')
    await unit.see('会员号 0269')
    await unit.picture('units/11-home')
  })

  step('another WeChat is refused, with the way out (A16)', async () => {
    const other = await world.openPhone(
      sampleWechatUsers.secondNewcomer.openid,
      'packages/membership/sign-in/sign-in',
    )
    await other.fill('账号', CREDIT_CODE)
    await other.fill('密码', PASSWORD)
    await other.tap('登录')
    await other.see('江临知禾人工智能科技有限公司已绑定另一个微信')
    await other.see('申请更换绑定')
    await other.picture('units/12-other-wechat')
    await other.close()
  })

  step('the unit unbinds, and the next WeChat may be bound (M17, A16)', async () => {
    await unit.tap('账号与安全')
    await unit.picture('units/13-security')
    await unit.tap('解绑这个微信')
    await unit.fill('单位密码', PASSWORD)
    await unit.confirm('解绑')
    await unit.see('单位会员登录')
    const other = await world.openPhone(
      sampleWechatUsers.secondNewcomer.openid,
      'packages/membership/sign-in/sign-in',
    )
    await other.fill('账号', CREDIT_CODE)
    await other.fill('密码', PASSWORD)
    await other.tap('登录')
    await other.tap('绑定这个微信')
    await other.see('请阅读并同意')
    await other.tick('我已阅读并同意遵守章程')
    await other.tick('我已阅读并同意隐私政策')
    await other.tap('同意并继续')
    await other.see('单位服务')
  })
})

import { sampleWechatUsers } from '../../scripts/seed/wechat-users'
import { admin } from '../support/actors'
import { textedCode, textsTo } from '../support/texted-code'
import { CERTIFIED_PASSWORD, INITIAL_PASSWORD, INSTITUTION_PASSWORD } from '../support/talent-steps'
import { journey } from './support/journey'
import type { Phone } from './support/phone'
import { startWorld, type World } from './support/world'

const CERTIFIED_PAGE = 'packages/talent/sign-in/sign-in'
const NEW_INSTITUTION_PASSWORD = 'Huaxin#2027'
const INSTITUTION_PAGE = 'packages/institution/sign-in/sign-in'
const { newcomer, certified, unboundCertified, institution, freshInstitution } = sampleWechatUsers

/** Every way in of manual S1, in Chromium. */
describe('certified staff and institutions sign in', () => {
  let world: World
  let phone: Phone
  const step = journey(() => world.phones)

  beforeAll(async () => {
    world = await startWorld()
  }, 120_000)

  afterAll(async () => world.stop())

  const sendAndTypeCode = async (number: string) => {
    await phone.tap('获取验证码')
    await phone.see(/秒后可重发/)
    await phone.fill('短信验证码', await textedCode(number))
    await phone.tap('下一步')
  }

  step('a number that is not in the roster is refused, with the way out (A14)', async () => {
    phone = await world.openPhone(newcomer.openid, 'pages/me/me')
    await phone.tap('认证人员')
    await phone.see('请输入登记在认证人员信息库的手机号。')
    await phone.fill('手机号', newcomer.phone)
    await phone.tap('下一步')
    await phone.see(/这个手机号不在认证人员信息库里/)
    await phone.see('号码变更？提交说明')
    await phone.picture('60-certified-not-in-roster')
    await phone.close()
  })

  step('the first time: a code by SMS, a password of one’s own, the name card (A14)', async () => {
    phone = await world.openPhone(unboundCertified.openid, CERTIFIED_PAGE)
    await phone.fill('手机号', unboundCertified.phone)
    await phone.tap('下一步')
    await phone.see('第一次登录，验证后设置登录密码。')
    await sendAndTypeCode(unboundCertified.phone)
    await phone.see('手机号已验证。以后用手机号和这个密码登录。')
    await phone.fill('登录密码', 'Minglan!')
    await phone.fill('再输入一次', 'Minglan!77')
    await phone.see('《用户服务协议》')
    await phone.picture('61-certified-new-password')
    await phone.tap('设置密码并登录')
    await phone.see('两次输入不一样，请重新输入。')
    await phone.fill('登录密码', 'Minglan!77')
    await phone.tap('设置密码并登录')
    await phone.see('请阅读并逐项勾选，再设置密码。')
    await phone.tick('我已阅读并同意隐私政策')
    await phone.tick('我已阅读并同意用户服务协议')
    await phone.tap('设置密码并登录')
    await phone.see('陆明澜')
    await phone.see('ISMS 高级审核员')
    await phone.picture('62-certified-card')
    await phone.tap('退出登录')
    await phone.confirm('退出登录')
    await phone.see('认证机构')
    await phone.close()
  })

  step('bound: the password; a wrong one is said so; five lock until a time that is told (A14)', async () => {
    phone = await world.openPhone(newcomer.openid, CERTIFIED_PAGE)
    await phone.fill('手机号', certified.phone)
    await phone.tap('下一步')
    for (let tries = 1; tries <= 5; tries += 1) {
      await phone.fill('登录密码', `Wrong#12${tries}`)
      await phone.tap('登录')
      await phone.see('密码不对，请核对后再试。')
    }
    await phone.fill('登录密码', CERTIFIED_PASSWORD)
    await phone.tap('登录')
    await phone.see(/连续输错次数太多，5月11日 周一 \d\d:\d\d 后可以再试/)
    await phone.picture('63-certified-locked')
  })

  step('forgotten: a code, a new password, and signing in with it (A14)', async () => {
    await phone.tap('忘记密码')
    await phone.see('验证后重新设置登录密码。')
    await sendAndTypeCode(certified.phone)
    await phone.fill('新密码', 'Qinghe#2027')
    await phone.fill('再输入一次', 'Qinghe#2027')
    await phone.picture('64-certified-reset')
    await phone.tap('重置密码')
    await phone.see('请用新密码重新登录。')
    await phone.confirm('去登录')
    await phone.fill('手机号', certified.phone)
    await phone.tap('下一步')
    await phone.fill('登录密码', 'Qinghe#2027')
    await phone.tap('登录')
    await phone.see('叶青禾')
    await phone.see('已过期')
    await phone.picture('65-certified-card-expired')
  })

  step('修改密码 needs the present one; the phone of the roster is told (A14)', async () => {
    await phone.tap('修改密码')
    await phone.fill('现在的密码', 'Falsch#2026')
    await phone.fill('新密码', 'Qinghe#2028')
    await phone.fill('再输入一次密码', 'Qinghe#2027')
    await phone.confirm('修改密码')
    await phone.see('两次输入的密码不一样')
    await phone.fill('再输入一次密码', 'Qinghe#2028')
    await phone.confirm('修改密码')
    await phone.see('现在的密码不对')
    await phone.picture('65-certified-change-password')
    await phone.fill('现在的密码', 'Qinghe#2027')
    await phone.confirm('修改密码')
    await phone.see('密码已修改')
    await phone.see('叶青禾')
    expect((await textsTo(certified.phone))[0]).toContain('登录密码已修改')
    await phone.close()
  })

  step('an institution’s first sign-in ends in a password of its own (A13)', async () => {
    phone = await world.openPhone(freshInstitution.openid, INSTITUTION_PAGE)
    await phone.fill('账号名', 'zhengheng')
    await phone.fill('密码', INITIAL_PASSWORD)
    await phone.tap('登录')
    await phone.see('初始密码只用一次。设置自己的密码后，以后用账号名和新密码登录。')
    await phone.fill('新密码', INITIAL_PASSWORD)
    await phone.fill('再输入一次', INITIAL_PASSWORD)
    await phone.tick('我已阅读并同意隐私政策')
    await phone.tick('我已阅读并同意用户服务协议')
    await phone.tap('保存新密码')
    await phone.see('新密码不能和现在的密码一样')
    await phone.picture('66-institution-new-password')
    await phone.fill('新密码', 'Zhengheng!8')
    await phone.fill('再输入一次', 'Zhengheng!8')
    await phone.tap('保存新密码')
    await phone.see('南屿正衡认证中心有限公司')
    await phone.close()
  })

  step(
    'later the account name and password lead to 机构信息, of which five fields can be edited (A13, L13)',
    async () => {
      phone = await world.openPhone(institution.openid, INSTITUTION_PAGE)
      await phone.tap('忘记密码')
      await phone.see(/由工作人员核实后重新发放初始密码/)
      await phone.fill('账号名', 'huaxin')
      await phone.fill('密码', INSTITUTION_PASSWORD)
      await phone.picture('67-institution-sign-in')
      await phone.tap('登录')
      await phone.see('江临华信认证有限公司')
      await phone.fill('联系电话', '12345')
      await phone.tap('保存')
      await phone.see('填写 11 位手机号，或带区号的座机，如 0571-88880000')
      await phone.fill('联系电话', '0571-88880077')
      await phone.tap('保存')
      await phone.see('没有修改')
      await phone.picture('68-institution-info')
      await phone.tap('修改密码')
      await phone.fill('现在的密码', INSTITUTION_PASSWORD)
      await phone.fill('新密码', NEW_INSTITUTION_PASSWORD)
      await phone.fill('再输入一次密码', NEW_INSTITUTION_PASSWORD)
      await phone.confirm('修改密码')
      await phone.see('密码已修改')
      await phone.see('登记信息')
    },
  )

  step('a suspended institution is told why (N12)', async () => {
    await admin().call('talent', 'suspendInstitution', { institutionId: 'ins_huaxin', reason: '资质核查' })
    await phone.reopen(INSTITUTION_PAGE)
    await phone.fill('账号名', 'huaxin')
    await phone.fill('密码', NEW_INSTITUTION_PASSWORD)
    await phone.tap('登录')
    await phone.see('账号已暂停使用。原因：资质核查。恢复请联系协会。')
    await phone.picture('69-institution-suspended')
    await phone.close()
  })
})

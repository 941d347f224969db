import { OPEN_EXAM_ID } from '../../scripts/seed/demo-exams'
import { DEMO_PASS } from '../../scripts/seed/demo-pass'
import { sampleWechatUsers } from '../../scripts/seed/wechat-users'
import { inventedIdNumber } from '../support/factories'
import { textedCode } from '../support/texted-code'
import { journey } from './support/journey'
import type { Phone } from './support/phone'
import { startWorld, type World } from './support/world'

const USER_NAME = 'hemu2026'
const PASSWORD = 'Jianglin#26'
const NEW_PASSWORD = 'Xinmima#27'
const PHONE = '13805550102'

/** The account of manual S3, from 注册 to 注销, on one WeChat. */
describe('a candidate with a pass account', () => {
  let world: World
  let phone: Phone
  const step = journey(() => world.phones)

  beforeAll(async () => {
    world = await startWorld()
  }, 120_000)

  afterAll(async () => world.stop())

  const signIn = async (password: string) => {
    await phone.fill('用户名', USER_NAME)
    await phone.fill('密码', password)
    await phone.tap('登录')
  }

  step(
    'the ways in stand side by side; 注册通行证 asks for everything the manual asks for (S3)',
    async () => {
      phone = await world.openPhone(sampleWechatUsers.secondNewcomer.openid, 'pages/sign-in/sign-in')
      await phone.see('其他登录方式')
      await phone.picture('60-ways-in')
      await phone.tap('账号密码登录')
      await phone.see('用注册通行证时的用户名和密码登录。')
      await phone.picture('61-password-sign-in')
      await phone.tap('注册通行证')
      await phone.tap('注册')
      await phone.see('还有内容要填写或改正，请看标红的地方。')
      await phone.seeInView('请填写用户名')
      await phone.fill('用户名', USER_NAME)
      await phone.fill('密码', PASSWORD)
      await phone.fill('再输入一次密码', PASSWORD)
      await phone.fill('姓名', '何木')
      await phone.fill('证件号码', inventedIdNumber({ bornOn: '1996-03-08', sequence: 411 }))
      await phone.fill('电子邮箱', 'hemu@example.com')
      await phone.tap('改用短信验证码')
      await phone.fill('手机号', PHONE)
      await phone.tap('获取验证码')
      await phone.see('请先在页首勾选隐私政策，再填手机号。')
      await phone.tick('我已阅读并同意隐私政策')
      await phone.tick('我已阅读并同意用户服务协议')
      await phone.tick('我同意为资格审核处理我的证件号码和证件照片')
      await phone.fill('手机号', PHONE)
      await phone.tap('获取验证码')
      await phone.see(/秒后可重发/)
      await phone.fill('短信验证码', await textedCode(PHONE))
      await phone.fill('答案 1', '周老师')
      await phone.fill('答案 2', '江临第一小学')
      await phone.picture('62-register')
      await phone.tap('注册')
      await phone.see('请认真核对')
      await phone.picture('63-register-check')
      await phone.tap('核对无误，注册')
      await phone.see(/^注册成功/)
      await phone.picture('64-registered')
    },
  )

  step('after the sign-in the account is bound to no WeChat, and the exam says so (S3, A5)', async () => {
    await phone.fill('密码', 'Falsch#2026')
    await phone.tap('登录')
    await phone.see('账号或密码不对，请核对后再试。')
    await phone.fill('密码', PASSWORD)
    await phone.tap('登录')
    await phone.see('还没有绑定微信')
    await phone.picture('65-not-bound')
    await phone.tap('暂不绑定')
    await phone.reopen(`packages/exam/detail/detail?examId=${OPEN_EXAM_ID}`)
    await phone.see('先绑定微信再报名')
    await phone.picture('66-exam-not-bound')
    await phone.tap('绑定微信')
    await phone.tap('绑定这个微信')
    await phone.see('已绑定这个微信')
    await phone.miss('绑定成功')
    await phone.see('关注公众号「江临软协服务」')
    await phone.see('在微信顶部的搜索框搜「江临软协服务」，点「关注」。')
    await phone.picture('67-bound')
    await phone.back()
    await phone.see('立即报名')
  })

  step('the message centre asks to follow as well; after a scan WeChat’s own bar does it (A5)', async () => {
    await phone.reopen('pages/messages/messages')
    await phone.see('关注公众号「江临软协服务」')
    await phone.reopen('pages/messages/messages?scene=notice')
    const bar = phone.page.locator('wx-official-account')
    expect((await bar.boundingBox())?.height).toBe(84)
    await phone.picture('67-follow')
    await phone.tap('关注')
    await phone.see('查看')
    await phone.tapLabelled('不再提示关注公众号')
    await phone.miss('关注公众号「江临软协服务」')
    await phone.reopen('pages/messages/messages')
    await phone.see('账号已绑定微信')
    await phone.miss('关注公众号「江临软协服务」')
  })

  step('账号与安全 shows all of it; unbinding tells what follows and signs out (S3, A5)', async () => {
    await phone.reopen('packages/account/security/security')
    await phone.see(USER_NAME)
    await phone.picture('68-security')
    await phone.tap('微信绑定')
    await phone.tap('解除绑定')
    await phone.see('解除微信绑定')
    await phone.fill('登录密码', PASSWORD)
    await phone.picture('69-unbind')
    await phone.confirm('解除绑定')
    await phone.see('已解除绑定')
    await phone.tap('知道了')
    await phone.see('登录后可以报名和查看进度')
  })

  step('the password is got back by the security questions, and by a texted code (S3, A6)', async () => {
    await phone.reopen('packages/account/recover/recover')
    await phone.fill('用户名', USER_NAME)
    await phone.picture('70-recover')
    await phone.tap('回答密保问题')
    await phone.fill('小学班主任叫什么？', '周 老师')
    await phone.fill('上的第一所小学叫什么？', '江临第二小学')
    await phone.tap('核对答案')
    await phone.see('用户名或答案不对，请核对后再试。')
    await phone.fill('上的第一所小学叫什么？', '江临第一小学')
    await phone.picture('71-answers')
    await phone.tap('核对答案')
    await phone.fill('新密码', NEW_PASSWORD)
    await phone.fill('再输入一次密码', NEW_PASSWORD)
    await phone.picture('72-new-password')
    await phone.tap('设置新密码')
    await phone.see('新密码已生效，请用新密码登录。')

    await world.clock.advance(61_000)
    await phone.reopen('packages/account/recover/recover')
    await phone.fill('用户名', USER_NAME)
    await phone.tap('短信验证码')
    await phone.fill('手机号', PHONE)
    await phone.tap('获取验证码')
    await phone.see(/秒后可重发/)
    await phone.fill('短信验证码', await textedCode(PHONE))
    await phone.tap('下一步')
    await phone.fill('新密码', PASSWORD)
    await phone.fill('再输入一次密码', PASSWORD)
    await phone.tap('设置新密码')
    await phone.see('新密码已生效，请用新密码登录。')
    await signIn(PASSWORD)
    await phone.tap('绑定这个微信')
    await phone.see('绑定成功')
  })

  step('an account without applications is cancelled, with a receipt that stays (S3, A7)', async () => {
    await phone.reopen('packages/account/cancel/cancel')
    await phone.see('马上删除')
    await phone.picture('73-cancel')
    await phone.tap('注销账号')
    await phone.fill('登录密码', PASSWORD)
    await phone.confirm('注销账号')
    await phone.see('账号已注销')
    await phone.picture('74-receipt')
    await phone.reopen('pages/me/me')
    await phone.tap('注销凭证')
    await phone.see('在这个微信上注销过的账号')
    await phone.picture('75-receipts')
  })

  step(
    'somebody who signs in on a second WeChat moves the binding with a code to the phone (A5)',
    async () => {
      await phone.close()
      phone = await world.openPhone(sampleWechatUsers.passHolder.openid, 'packages/account/sign-in/sign-in')
      const { userName, password } = DEMO_PASS
      await phone.fill('用户名', userName)
      await phone.fill('密码', password)
      await phone.tap('登录')
      await phone.tap('绑定这个微信')
      await phone.see('绑定成功')
      await phone.close()
      phone = await world.openPhone(sampleWechatUsers.newcomer.openid, 'packages/account/sign-in/sign-in')
      await phone.fill('用户名', userName)
      await phone.fill('密码', password)
      await phone.tap('登录')
      await phone.see('绑定的是另一个微信')
      await phone.tap('换到这个微信')
      await phone.fill('登录密码', password)
      await phone.tap('获取验证码')
      await phone.see(/秒后可重发/)
      await phone.fill('短信验证码', await textedCode(sampleWechatUsers.passHolder.phone))
      await phone.picture('76-rebind')
      await phone.confirm('换到这个微信')
      await phone.see('绑定成功')
      await phone.reopen('packages/account/security/security')
      await phone.see('已绑定这个微信')
    },
  )
})

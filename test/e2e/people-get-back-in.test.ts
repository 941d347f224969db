import { DEMO_PASS } from '../../scripts/seed/demo-pass'
import { sampleWechatUsers } from '../../scripts/seed/wechat-users'
import { admin, candidate, reviewer } from '../support/actors'
import { textedCode } from '../support/texted-code'
import { attachEvidence } from './support/attach-evidence'
import { journey } from './support/journey'
import type { Phone } from './support/phone'
import { startWorld, type World } from './support/world'

const PHONE = '13805550177'
const NEW_PASSWORD = 'Songqiao#27'
const NEW_ROSTER_PHONE = '13805550188'
const { newcomer, secondNewcomer, passHolder, freshInstitution, certified } = sampleWechatUsers

/** The ways in of somebody for whom the straight way is closed: other phone, other WeChat, nothing left but papers. */
describe('people get back in', () => {
  let world: World
  let phone: Phone
  const step = journey(() => world?.phones ?? [])

  beforeAll(async () => {
    world = await startWorld()
  }, 120_000)
  afterAll(() => world.stop())

  step('somebody who keeps WeChat’s number to themselves proves one by SMS (A3)', async () => {
    phone = await world.openPhone(newcomer.openid, 'pages/sign-in/sign-in')
    await phone.tap('授权登录')
    await phone.tap('同意授权')
    await phone.tap('暂不填写')
    await phone.tap('个人信息')
    await phone.see('您好，请完善个人信息')
    await phone.tick('我已阅读并同意隐私政策')
    await phone.tick('我已阅读并同意用户服务协议')
    await phone.tap('用微信手机号')
    await phone.tap('同意')
    await phone.tap('不允许')
    await phone.tap('改用短信验证码')
    await phone.fill('手机号', '1380555')
    await phone.tap('获取验证码')
    await phone.see('手机号是 1 开头的 11 位数字')
    await phone.fill('手机号', PHONE)
    await phone.tap('获取验证码')
    await phone.see(/秒后可重发$/)
    await phone.fill('短信验证码', '000000')
    await phone.tap('保存手机号')
    await phone.see(/验证码不对/)
    await phone.picture('80-phone-wrong-code')
    await phone.fill('短信验证码', await textedCode(PHONE))
    await phone.tap('保存手机号')
    await phone.see('138****0177')
  })

  step('an ID number that has an account leads to it, not to a second one (A4)', async () => {
    const accountId = (await candidate().call('account', 'getSession', {})).account!.accountId
    const { idNumber } = await admin().call('staff', 'revealIdentity', { accountId, reason: '为演示准备' })
    await phone.fill('姓名', '沈知远')
    await phone.fill('证件号码', idNumber)
    await phone.fill('电子邮箱', 'shen@example.com')
    await phone.tick('我同意为资格审核处理我的证件号码和证件照片')
    await phone.tap('保存并开始使用')
    await phone.tap('怎样拿回已有的账号')
    await phone.picture('81-taken')
    await phone.tap('以前只用微信登录')
    await phone.fill('姓名', '沈知远')
    await phone.fill('证件号码', idNumber)
    await phone.fill('联系电话', PHONE)
    await phone.fill('说明', '换了新手机，微信也换了。')
    await attachEvidence(phone)
    await phone.tap('提交申请')
    await phone.see('请阅读并逐项勾选，再提交。')
    await phone.tick('我已阅读并同意隐私政策')
    await phone.tick('我同意协会为办理这项申请处理我填写的证件信息和上传的图片')
    await phone.tap('提交申请')
    await phone.see(/^已收到你的申请。/)
    await phone.picture('82-transfer-asked')
  })

  step('the old WeChat agrees and the account moves with everything in it (A4)', async () => {
    const old = await world.openPhone(
      sampleWechatUsers.candidate.openid,
      'packages/request/transfers/transfers',
    )
    await old.see('把账号转到新微信？')
    await old.picture('83-transfer-confirm')
    await old.tap('同意转移')
    await old.confirm('同意转移')
    await old.see(/已转到新微信/)
    await old.reopen('pages/me/me')
    await old.see('授权登录')
    await old.close()
    await phone.reopen('pages/me/me')
    await phone.see('沈知远')
    await phone.close()
  })

  step(
    'without phone and answers two of the staff check the papers; the new password is set here (A6)',
    async () => {
      phone = await world.openPhone(passHolder.openid, 'packages/account/recover/recover')
      await phone.tap('协会协助找回')
      await phone.fill('用户名', DEMO_PASS.userName)
      await phone.fill('姓名', '宋乔')
      await phone.fill('联系电话', PHONE)
      await phone.fill('说明', '旧号码已注销，密保答案想不起来了。')
      await phone.tick('我已阅读并同意隐私政策')
      await phone.tick('我同意协会为办理这项申请处理我填写的证件信息和上传的图片')
      await phone.tap('提交申请')
      await phone.see('至少要有 1 项')
      await attachEvidence(phone)
      await phone.tap('提交申请')
      await phone.see(/^已收到你的申请。/)
      const staff = await world.openPhone(
        sampleWechatUsers.reviewer.openid,
        'packages/staff/requests/requests',
      )
      await staff.tap('宋乔')
      await staff.tap('初审同意')
      await staff.confirm('初审同意')
      await staff.see(/等待另一位工作人员复核/)
      await staff.close()
      const second = await world.openPhone(sampleWechatUsers.admin.openid, 'packages/staff/requests/requests')
      await second.tap('宋乔')
      await second.tap('复核同意')
      await second.picture('84-second-approval')
      await second.confirm('复核同意')
      await second.see('已通过')
      await second.close()
      await phone.reopen('packages/request/list/list')
      await phone.tap('人工找回密码')
      await phone.picture('85-redeem')
      await phone.tap('设置新密码')
      await phone.fill('新密码', NEW_PASSWORD)
      await phone.fill('再输入一次密码', NEW_PASSWORD)
      await phone.tap('设置新密码')
      await phone.see('新密码已生效，请用新密码登录。')
      await phone.fill('用户名', DEMO_PASS.userName)
      await phone.fill('密码', NEW_PASSWORD)
      await phone.tap('登录')
      await phone.see('还没有绑定微信')
      await phone.close()
    },
  )

  step('certified staff whose number changed ask for the new one, and sign in with it (A14)', async () => {
    phone = await world.openPhone(secondNewcomer.openid, 'packages/talent/sign-in/sign-in')
    await phone.fill('手机号', NEW_ROSTER_PHONE)
    await phone.tap('下一步')
    await phone.tap('号码变更？提交说明')
    await phone.fill('姓名', '叶青禾')
    await phone.fill('证书编号', 'EMS-100238-2')
    await phone.fill('新手机号', NEW_ROSTER_PHONE)
    await phone.fill('联系电话', NEW_ROSTER_PHONE)
    await phone.fill('说明', `原来的号码是 ${certified.phone}，已停用。`)
    await attachEvidence(phone)
    await phone.tick('我已阅读并同意隐私政策')
    await phone.tick('我同意协会为办理这项申请处理我填写的证件信息和上传的图片')
    await phone.picture('86-roster-phone')
    await phone.tap('提交申请')
    await phone.see(/^已收到你的申请。/)
    const { items } = await reviewer().call('request', 'listForStaff', {})
    const { requestId } = items.find(({ kind }) => kind === 'roster_phone')!
    await reviewer().call('request', 'approve', { requestId, status: 'submitted' })
    await admin().call('request', 'approve', { requestId, status: 'supported' })
    await phone.reopen('packages/talent/sign-in/sign-in')
    await phone.fill('手机号', NEW_ROSTER_PHONE)
    await phone.tap('下一步')
    await phone.see('第一次登录，验证后设置登录密码。')
    await phone.close()
  })

  step('an institution that guesses five times is locked until a time that is told (A13)', async () => {
    phone = await world.openPhone(freshInstitution.openid, 'packages/institution/sign-in/sign-in')
    await phone.fill('账号名', 'zhengheng')
    for (let tries = 1; tries <= 5; tries += 1) {
      await phone.fill('密码', `Wrong#12${tries}`)
      await phone.tap('登录')
      await phone.see('账号或密码不对，请核对后再试。')
    }
    await phone.fill('密码', 'Wrong#126')
    await phone.tap('登录')
    await phone.see(/连续输错次数太多，5月11日 周一 \d\d:\d\d 后可以再试/)
    await phone.picture('87-institution-locked')
    await phone.close()
  })

  step('what staff did stands in the log, which is whole (O1)', async () => {
    const office = await world.openPhone(sampleWechatUsers.admin.openid, 'packages/staff/workbench/workbench')
    await office.tap('操作记录')
    await office.tap('核对记录是否完整')
    await office.see(/条记录完整，没有被改动或删除。$/)
    await office.screen.locator('[aria-label^="查看完整号码"]').first().click()
    await office.see('原因：为演示准备')
    await office.picture('88-audit')
    await office.tap('只看此对象')
    await office.see(/^只看账号 acc_shen_zhiyuan 的操作$/)
    await office.tap('看全部')
    await office.see('修改名册手机号')
    await office.close()
  })
})

import { DEMO_UNIT_PASSWORD, DEMO_UNIT_PHONES } from '../../scripts/seed/demo-units'
import { sampleWechatUsers } from '../../scripts/seed/wechat-users'
import { admin, reviewer } from '../support/actors'
import { textedCode } from '../support/texted-code'
import { attachEvidence } from './support/attach-evidence'
import { journey } from './support/journey'
import type { Phone } from './support/phone'
import { startWorld, type World } from './support/world'

const SIGN_IN = 'packages/membership/sign-in/sign-in'
const CREDIT_CODE = '91339902MA0001MQ82'
const [PHONE = ''] = DEMO_UNIT_PHONES
const NEW_PASSWORD = 'Yunfan#2027'
const { unitOwner, newcomer, secondNewcomer } = sampleWechatUsers

/** Several operators, hand-over and leaver, a forgotten password, and a WeChat that is gone (A16). */
describe('a unit changes hands', () => {
  let world: World
  let owner: Phone
  let successor: Phone
  const step = journey(() => world?.phones ?? [])

  beforeAll(async () => {
    world = await startWorld()
    owner = await world.openPhone(unitOwner.openid, SIGN_IN)
  }, 120_000)
  afterAll(() => world.stop())

  const signIn = async (phone: Phone, loginName: string, password: string) => {
    await phone.fill('账号', loginName)
    await phone.fill('密码', password)
    await phone.tap('登录')
  }

  step(
    'the owner signs in by phone number, after a wrong password, and invites an operator (A16)',
    async () => {
      await signIn(owner, PHONE, 'Falsch#2026')
      await owner.see('账号或密码不对，请核对后再试。')
      await signIn(owner, PHONE, DEMO_UNIT_PASSWORD)
      await owner.tap('经办人')
      await owner.tap('生成邀请')
      await owner.see('请填写姓名')
      await owner.fill('经办人姓名', '方晴')
      await owner.tap('生成邀请')
      await owner.see(/前可用一次：$/)
      await owner.picture('units/14-invitation-made')
    },
  )

  step(
    'who is invited joins with the code and the unit’s password; nobody joins twice with it (A16)',
    async () => {
      const code = await owner.page.locator('.code').filter({ visible: true }).innerText()
      successor = await world.openPhone(newcomer.openid, 'packages/membership/sign-in/sign-in')
      await successor.tap('用邀请码加入')
      await successor.tap('打开邀请')
      await successor.see('请填写邀请码')
      await successor.fill('邀请码', 'kein-solcher')
      await successor.tap('打开邀请')
      await successor.see(/^这份邀请已用过、已撤回或超过 24 小时/)
      await successor.picture('units/15-invitation-code')
      await successor.fill('邀请码', code)
      await successor.tap('打开邀请')
      await successor.see('江临云帆数据技术有限公司')
      await successor.tap('加入')
      await successor.see('请填写单位密码')
      await successor.fill('单位密码', 'Falsch#2026')
      await successor.tap('加入')
      await successor.see('请阅读并逐项勾选，再加入。')
      await successor.tick('我已阅读并同意遵守章程')
      await successor.tick('我已阅读并同意隐私政策')
      await successor.tap('加入')
      await successor.see('账号或密码不对，请核对后再试。')
      await successor.picture('units/15-invitation')
      await successor.fill('单位密码', DEMO_UNIT_PASSWORD)
      await successor.tap('加入')
      await successor.see('单位服务')
      const late = await world.openPhone(
        secondNewcomer.openid,
        `packages/membership/invitation/invitation?code=${code}`,
      )
      await late.see('邀请没有打开')
      await late.picture('units/16-invitation-used')
      await late.close()
    },
  )

  step('an operator looks up what they agreed to themselves (A12)', async () => {
    await successor.tap('账号与安全')
    await successor.tap('同意记录')
    await successor.see('我同意过的')
    await successor.see('遵守协会章程')
  })

  step('an owner who is not alone hands over before unbinding; the leaver is out at once (A16)', async () => {
    await owner.reopen('packages/membership/security/security')
    await owner.tap('去移交主管')
    await owner.tapLabelled('把主管移交给方晴')
    await owner.fill('单位密码', DEMO_UNIT_PASSWORD)
    await owner.picture('units/17-hand-over')
    await owner.confirm('移交主管')
    await owner.miss('邀请经办人')
    await owner.back()
    await owner.tap('解绑这个微信')
    await owner.fill('单位密码', DEMO_UNIT_PASSWORD)
    await owner.confirm('解绑')
    await owner.see('单位会员登录')
    await signIn(owner, PHONE, DEMO_UNIT_PASSWORD)
    await owner.see('江临云帆数据技术有限公司已绑定另一个微信')
    await successor.reopen('packages/membership/operators/operators')
    await successor.see('现有 1 位')
    await successor.picture('units/18-operators-after')
  })

  step('the new owner sets another password, which needs the old one (M17)', async () => {
    await successor.reopen('packages/membership/security/security')
    await successor.fill('现在的密码', 'Falsch#2026')
    await successor.fill('新密码', NEW_PASSWORD)
    await successor.fill('再输入一次密码', NEW_PASSWORD)
    await successor.tap('修改密码')
    await successor.see('现在的密码不对')
    await successor.fill('现在的密码', DEMO_UNIT_PASSWORD)
    await successor.tap('修改密码')
    await successor.see('密码已修改')
    await successor.tap('退出登录')
    await signIn(successor, PHONE, NEW_PASSWORD)
    await successor.see('单位服务')
  })

  step('a forgotten password is set anew by a code; every WeChat signs in again (A16)', async () => {
    await owner.reopen('packages/membership/recover/recover')
    await owner.fill('账号', CREDIT_CODE)
    await owner.tap('获取验证码')
    await owner.see(/秒后可重发$/)
    await owner.fill('短信验证码', '000000')
    await owner.fill('新密码', DEMO_UNIT_PASSWORD)
    await owner.fill('确认新密码', DEMO_UNIT_PASSWORD)
    await owner.tap('重设密码')
    await owner.see(/验证码不对/)
    await owner.fill('短信验证码', await textedCode(PHONE))
    await owner.picture('units/19-recover')
    await owner.tap('重设密码')
    await owner.miss('重设密码')
    await successor.reopen('packages/membership/home/home')
    await successor.see('单位会员登录')
  })

  step(
    'a bound WeChat that is gone: two of the staff release it, and the next one is bound (A16)',
    async () => {
      await owner.reopen(SIGN_IN)
      await signIn(owner, CREDIT_CODE, DEMO_UNIT_PASSWORD)
      await owner.tap('申请更换绑定')
      await owner.fill('统一社会信用代码', '91339902MA0001MQ83')
      await owner.fill('姓名', '温如许')
      await owner.fill('联系电话', PHONE)
      await owner.fill('说明', '原主管离职，手机已交还，绑定的微信用不了。')
      await attachEvidence(owner)
      await owner.tick('我已阅读并同意隐私政策')
      await owner.tick('我同意协会为办理这项申请处理我填写的证件信息和上传的图片')
      await owner.tap('提交申请')
      await owner.see('没有找到这样的登记，请核对填写的内容。')
      await owner.fill('统一社会信用代码', CREDIT_CODE)
      await owner.tap('提交申请')
      await owner.see(/^已收到你的申请。/)
      await owner.picture('units/20-rebind-asked')
      const { items } = await reviewer().call('request', 'listForStaff', {})
      const { requestId } = items.find(({ kind }) => kind === 'unit_rebind')!
      await reviewer().call('request', 'approve', { requestId, status: 'submitted' })
      await admin().call('request', 'approve', { requestId, status: 'supported' })
      await owner.reopen(SIGN_IN)
      await signIn(owner, CREDIT_CODE, DEMO_UNIT_PASSWORD)
      await owner.tap('绑定这个微信')
      await owner.see('单位服务')
    },
  )
})

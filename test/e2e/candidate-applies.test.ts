import { sampleWechatUsers } from '../../scripts/seed/wechat-users'
import { inventedIdNumber } from '../support/factories'
import { pdf } from '../support/sample-files'
import { journey } from './support/journey'
import type { Phone } from './support/phone'
import { startWorld, type World } from './support/world'

/** Manual S0 from the first visit to the paid registration, with the site rules of S2; one journey, told in steps. */
describe('a candidate applies, is returned once, corrects, is approved and pays', () => {
  let world: World
  let candidate: Phone
  let reviewer: Phone | undefined

  beforeAll(async () => {
    world = await startWorld()
    candidate = await world.openPhone(sampleWechatUsers.newcomer.openid)
  }, 120_000)

  afterAll(async () => world.stop())

  const step = journey(() => world.phones)

  step('a visitor browses exams and announcements without signing in (B1, B2, B11)', async () => {
    await candidate.see('上午好')
    await candidate.see('公告')
    await candidate.picture('01-home-visitor')
    await candidate.tap('全部')
    await candidate.see('置顶')
    await candidate.back()
    await candidate.tap('报名')
    await candidate.see('人工智能训练师')
    await candidate.see(/380\.00/)
    await candidate.picture('02-exams')
  })

  step('the agreement is read, then site and subjects are chosen; the fee adds up (B3, E3, E4)', async () => {
    await candidate.tap('立即报名')
    await candidate.see('选择考点')
    await candidate.see('先选择考点，这里会列出它开考的科目。')
    await candidate.picture('03-exam')
    await candidate.tap('立即报名')
    await candidate.page.waitForFunction(() =>
      [...document.querySelectorAll('[role="heading"]')].some(
        (heading) => heading.textContent === '报名协议' && heading.getBoundingClientRect().top < 200,
      ),
    )
    await candidate.tap('报名协议')
    await candidate.tap('同意协议')
    await candidate.tap('江临职业技能认定中心')
    await candidate.tap('理论知识')
    await candidate.tap('操作技能')
    await candidate.see('所选科目时间不冲突')
    await candidate.picture('04-site-and-subjects')
    await candidate.tap('立即报名')
  })

  step('signing in is asked for only now: 授权登录, 同意授权, avatar and nickname (A1)', async () => {
    await candidate.tap('授权登录')
    await candidate.see('同意授权')
    await candidate.picture('05-sign-in')
    await candidate.tap('同意授权')
    await candidate.see('头像和昵称')
    await candidate.fill('昵称', '方晴')
    await candidate.tap('保存')
    await candidate.see('您好，请完善个人信息')
  })

  step(
    '完善信息 names the wrong digit and what is missing, takes the phone from WeChat, and asks for consent (A2, A3, A11)',
    async () => {
      const idNumber = inventedIdNumber({ bornOn: '1992-03-07', sequence: 124 })
      await candidate.fill('姓名', '方晴')
      await candidate.fill('证件号码', idNumber.slice(0, 17) + (idNumber.endsWith('1') ? '2' : '1'))
      await candidate.see(new RegExp(`最后一位应为 ${idNumber.slice(-1)} 才与前 17 位相符`))
      await candidate.fill('电子邮箱', 'fangqing@example.com')
      await candidate.picture('06-profile-wrong-digit')
      await candidate.fill('证件号码', idNumber)
      await candidate.miss(/最后一位应为/)
      await candidate.tap('用微信手机号')
      await candidate.see('请先在页首勾选隐私政策和用户服务协议，再填手机号。')
      await candidate.tick('我已阅读并同意隐私政策')
      await candidate.tick('我已阅读并同意用户服务协议')
      await candidate.tick('我同意为资格审核处理我的证件号码和证件照片')
      await candidate.tap('用微信手机号')
      await candidate.tap('同意')
      await candidate.tap('允许')
      await candidate.see('139****7301')
      await candidate.tap('《隐私政策》')
      await candidate.see(/我们收集/)
      await candidate.back()
      await candidate.picture('07-profile')
      await candidate.tap('保存并开始使用')
    },
  )

  step(
    'the form keeps what is typed, names what is wrong beside the field, and computes the years (C1, C2, C3, C4)',
    async () => {
      await candidate.see('相关证书')
      await candidate.tap('有证书')
      await candidate.fill('已有证书', '程序设计员')
      await candidate.choose('级别', '四级/中级工')
      await candidate.fill('证书编号', 'S000033010001234567')
      await candidate.choose('颁证日期', '2019年', '06月', '30日')
      await candidate.tap('添加文件')
      await candidate.tap('从相册选择')
      await candidate.tap('示例：证书扫描件')
      await candidate.see('图片 1.jpg')
      await candidate.picture('08-form-certificate')
      await candidate.tap(/^下一步/)
      await candidate.choose('民族', '汉族')
      await candidate.choose('政治面貌', '群众')
      await candidate.choose('文化程度', '大学本科')
      await candidate.fill('工作单位/所在院校', '江临云帆数据技术有限公司')
      await candidate.fill('从事职业/专业', '数据标注与训练')
      await candidate.choose('参加工作日期', '2019年', '05月', '01日')
      await candidate.fill('通讯地址', '江临市东浦区云桥路 66 号 3 幢')
      await candidate.fill('邮编', '31102')
      await candidate.see('邮编是 6 位数字，现在是 5 位')
      await candidate.picture('09-form-basics-wrong-postcode')
      await candidate.fill('邮编', '311020')
      await candidate.miss(/邮编是 6 位数字/)
      await candidate.tap(/^下一步/)
      await addExperience(
        candidate,
        '江临云帆数据技术有限公司',
        ['2021年', '10月', '01日'],
        ['2026年', '04月', '30日'],
      )
      await addExperience(candidate, '错填的单位', ['2020年', '01月', '01日'], ['2020年', '02月', '01日'])
      await candidate.tapLabelled('修改或删除 错填的单位')
      await candidate.tap('删除')
      await candidate.see('已删除「错填的单位」')
      await candidate.see('4 年 7 个月')
      await candidate.picture('10-form-experience')
    },
  )

  step('a draft is on the server: another phone with the same WeChat goes on where it was (C3)', async () => {
    const other = await world.openPhone(sampleWechatUsers.newcomer.openid, 'pages/home/home')
    await other.tap('继续填写')
    await other.see('拍摄或选择照片')
    await other.tap('工作经历')
    await other.see('江临云帆数据技术有限公司')
    expect(other.errors).toEqual([])
    await other.close()
  })

  step('the photo is cropped, checked rule by rule, and previewed as it prints (D1, D2, D4)', async () => {
    await candidate.tap(/^下一步/)
    await candidate.tap('拍摄或选择照片')
    await candidate.tap('从相册选择')
    await candidate.tap('示例：证件照')
    await candidate.see('逐项检查')
    await candidate.picture('11-photo')
    await candidate.tap('用这张照片')
    await candidate.see('打印效果')
    await candidate.tap(/^下一步/)
  })

  step(
    'one page lists everything; the declaration must be accepted; then the form is submitted once (C12, C14, C17)',
    async () => {
      await candidate.see('考试与费用')
      await candidate.picture('12-form-review')
      await candidate.tap('我已阅读并作出以上承诺')
      await candidate.tap('提交申报表')
      await candidate.see(/下载并打印/)
      const applications = await world.documents<{ status: string; accountId: string }>('applications')
      expect(applications.filter(({ status }) => status === 'awaiting_signed_form')).toHaveLength(1)
    },
  )

  step('the form is downloaded as PDF and the signed copy is uploaded (C8, C10)', async () => {
    await candidate.see(/申报表_方晴/)
    await candidate.tap('打开')
    await candidate.page.locator('canvas[data-page="2"]').waitFor()
    await candidate.picture('13-form-pdf')
    await candidate.tap('‹')
    await candidate.upload(['添加文件', '从聊天记录选择图片或 PDF'], {
      name: '假的.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('这不是 PDF'),
    })
    await candidate.see(/不是/)
    await candidate.page.getByRole('button', { name: /放弃/ }).click()
    await candidate.upload(['添加文件', '从聊天记录选择图片或 PDF'], {
      name: '签字申报表.pdf',
      mimeType: 'application/pdf',
      buffer: await pdf(2),
    })
    await candidate.see(/^2 页/)
    await candidate.picture('14-signed-form')
    await candidate.tap('提交签字申报表')
    await candidate.see('审核中')
    await candidate.picture('15-in-review')
  })

  step(
    'a reviewer opens the case from the queue, marks a field and returns it with an opinion (F1)',
    async () => {
      reviewer = await world.openPhone(
        sampleWechatUsers.reviewer.openid,
        'packages/staff/workbench/workbench',
      )
      await reviewer.see('资格审核')
      await reviewer.picture('16-workbench')
      await reviewer.tap('资格审核')
      await reviewer.see(/件待审/)
      await reviewer.picture('17-queue')
      await reviewer.tap('方晴')
      await reviewer.see('第 1 次提交')
      await reviewer.tapLabelled('标记问题：工作单位/所在院校')
      await reviewer.tap('请写单位全称')
      await reviewer.see('退回 1 处')
      await reviewer.picture('18-case-marked')
      await reviewer.tap('退回 1 处')
      await reviewer.see('退回给考生修改')
      await reviewer.confirm('退回 1 处')
      await reviewer.miss('退回给考生修改')
    },
  )

  step(
    'the candidate is told, sees the opinion at the field, corrects it and hands in again (F1, K1)',
    async () => {
      await candidate.reopen('pages/messages/messages')
      await candidate.see(/条未读/)
      await candidate.picture('19-messages-unread')
      await candidate.tap(/退回/)
      await candidate.see('请写单位全称')
      await candidate.picture('20-returned')
      await candidate.tap('请写单位全称')
      await candidate.fill('工作单位/所在院校', '江临云帆数据技术股份有限公司')
      await candidate.see(/已保存/)
      for (let page = 0; page < 3; page++) await candidate.tap(/^下一步/)
      await candidate.tick('我已阅读并作出以上承诺')
      await candidate.tap('提交申报表')
      await candidate.see(/下载并打印/)
      await candidate.tapLabelled('删除 签字申报表.pdf')
      await candidate.miss('签字申报表.pdf')
      await candidate.tap('添加文件')
      await candidate.tap('从聊天记录选择图片或 PDF')
      await candidate.tap('示例：签字后的申报表')
      await candidate.see(/^\d+ KB$/)
      await candidate.tap('提交签字申报表')
      await candidate.see('审核中')
    },
  )

  step('the reviewer sees what changed since the last round and approves (F1, F4)', async () => {
    await reviewer!.reopen('packages/staff/queue/queue')
    await reviewer!.tap('方晴')
    await reviewer!.see('第 2 次提交')
    await reviewer!.see('江临云帆数据技术股份有限公司')
    await reviewer!.picture('21-case-second-round')
    await reviewer!.tap('通过')
    await reviewer!.confirm('通过 方晴')
    await reviewer!.miss('通过这份报名')
  })

  step(
    'the candidate is told by message and SMS, with the absolute deadline; reading clears the mark (G1, K1)',
    async () => {
      await candidate.reopen('pages/messages/messages')
      await candidate.see(/审核已通过/)
      await candidate.see(/5月12日 周二 \d\d:\d\d 前/)
      await candidate.picture('22-messages-approved')
      const inbox = await (await world.http('/wechat/inbox')).text()
      expect(inbox).toContain('24小时内')
      await candidate.tap('全部已读')
      await candidate.see('没有未读')
      await candidate.tap(/审核已通过/)
      await candidate.see('请在这个时间之前缴费')
      await candidate.reopen('packages/application/list/list')
      await candidate.tap('人工智能训练师')
      await candidate.see('待缴费')
      await candidate.see('办理进度')
      await candidate.picture('23-awaiting-payment')
    },
  )

  step(
    'cancelling in the cashier leaves the order payable; paying makes it paid through the signed notice (G2, G6, G15)',
    async () => {
      await candidate.tap('去缴费')
      await candidate.see('请在这个时间之前缴费')
      await candidate.picture('24-pay')
      await candidate.tap(/^微信支付/)
      await candidate.see('确认支付')
      await candidate.picture('25-cashier')
      await candidate.tap('取消')
      await candidate.see(/前都可以缴费/)
      await candidate.tap(/^微信支付/)
      await candidate.tap('确认支付')
      await candidate.see('查看我的报名')
      await candidate.picture('26-paid')
      const [order] = await world.documents<{ status: string; amountFen: number }>('orders')
      expect(order).toMatchObject({ status: 'paid', amountFen: 38_000 })
    },
  )

  step('receipt and registration form open as PDF, with menu and forwarding (C9, I6)', async () => {
    for (const [title, name] of [
      ['缴费凭证', '33-receipt-pdf'],
      ['报名登记表', '34-registration-form-pdf'],
    ] as const) {
      await candidate.tap(title)
      await candidate.tap('打开')
      await candidate.page.locator('canvas[data-page="1"]').waitFor()
      await candidate.picture(name)
      await candidate.tap('‹')
      await candidate.see('转发到聊天')
      await candidate.back()
    }
  })

  step('查看 shows the exam and the candidate as manual S0 does, masked (B10)', async () => {
    await candidate.tap('查看我的报名')
    await candidate.see('已缴费')
    await candidate.see('考试信息')
    await candidate.see('考生信息')
    await candidate.see('139****7301')
    await candidate.picture('27-registration')
    await candidate.reopen('pages/me/me')
    await candidate.see('方晴')
    await candidate.picture('28-me')
  })
})

async function addExperience(phone: Phone, employer: string, from: string[], to: string[]): Promise<void> {
  await phone.tap('新增工作经历')
  await phone.fill('单位名称', employer)
  await phone.fill('职位', '训练师')
  await phone.choose('开始日期', ...from)
  await phone.choose('结束日期', ...to)
  await phone.tap('加入经历')
  await phone.see(employer)
}

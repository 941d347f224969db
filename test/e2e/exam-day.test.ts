import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { sampleWechatUsers } from '../../scripts/seed/wechat-users'
import { DIRECT_SITE_ID } from '../../scripts/seed/demo-exams'
import { attach, completeForm, startDraft, submit } from '../support/application-steps'
import { candidate } from '../support/actors'
import { payNow } from '../support/payment-steps'
import { journey } from './support/journey'
import type { Phone } from './support/phone'
import { startWorld, type World } from './support/world'

const photo = readFileSync(join(__dirname, '../../scripts/seed/files/photo-gu-yue.jpg'))

/** From the rooms to the certificate: the exam office arranges and publishes, the candidate prints, is marked, is certified. */
describe('the exam office takes a candidate from the seat to the certificate', () => {
  let world: World
  let officer: Phone
  let admin: Phone
  let person: Phone
  let applicationId: string
  const step = journey(() => world.phones)

  beforeAll(async () => {
    world = await startWorld()
    const draft = await startDraft(candidate(), { siteId: DIRECT_SITE_ID })
    ;({ applicationId } = draft)
    await candidate().call('application', 'saveDraft', {
      applicationId,
      revision: draft.revision,
      changes: completeForm(),
    })
    const { orderId } = await submit(candidate(), await attach(candidate(), applicationId, 'photo', photo))
    await payNow(candidate(), orderId!)
  }, 120_000)

  afterAll(async () => world.stop())

  step('rooms are added, seats drawn and published (I1, I4)', async () => {
    officer = await world.openPhone(
      sampleWechatUsers.examOfficer.openid,
      'packages/staff/workbench/workbench',
    )
    await officer.tap('考务')
    await officer.tap('人工智能训练师')
    await officer.tap('江临软件园考点')
    await officer.tap('添加考场')
    await officer.fill('座位数', '20')
    await officer.confirm('保存考场')
    await officer.see('第 01 考场')
    await officer.tap('排座')
    await officer.confirm('开始排座')
    await officer.see(/排好 1 人/)
    await officer.picture('40-seats-drawn')
    await officer.tap('发布准考证')
    await officer.confirm('发布准考证')
    await officer.see(/1 张准考证已发布/)
    await officer.tap('座位表')
    await officer.see('沈知远')
    await officer.picture('41-seat-list')
  })

  step('the candidate is told, sees room and seat before the printing (I4, K1)', async () => {
    person = await world.openPhone(sampleWechatUsers.candidate.openid, 'pages/messages/messages')
    await person.tap(/考场已经排定/)
    await person.see('20260613020001')
    await person.see('第 01 考场 1 号')
    await person.miss('打印准考证')
    await person.picture('42-ticket-before-printing')
  })

  step('the days of printing are moved, the ticket opens as PDF (I3, C9)', async () => {
    await candidateCanPrint()
    await person.reopen(`packages/application/ticket/ticket?applicationId=${applicationId}`)
    await person.see(/准考证_沈知远/)
    await person.tap('打开')
    await person.page.locator('canvas[data-page="1"]').waitFor()
    await person.picture('43-ticket-pdf')
    await person.tap('‹')
    await person.see('转发到聊天')
  })

  step('the ticket and its PDF are there on the way to the exam, without a network (I3)', async () => {
    await person.setNetwork('none')
    await person.reopen(`packages/application/ticket/ticket?applicationId=${applicationId}`)
    await person.see('没有网络，这是这台手机上次看到的内容。')
    await person.see('20260613020001')
    await person.see('第 01 考场 1 号')
    await person.picture('43-ticket-offline')
    await person.tap('打开')
    await person.page.locator('canvas[data-page="1"]').waitFor()
    await person.tap('‹')
    await person.setNetwork('wifi')
  })

  step('scores are checked row by row, imported, and published by a second person (J1)', async () => {
    await officer.reopen('packages/exam-office/scores/scores?examId=exam_ai_trainer_3')
    await officer.fill('成绩表', '准考证号\t姓名\t理论知识\t操作技能\n20260613020001\t沈知远\t86\t12O')
    await officer.tap('检查')
    await officer.see(/第 2 行 操作技能「12O」/)
    await officer.picture('44-scores-wrong')
    await officer.fill('成绩表', '准考证号\t姓名\t理论知识\t操作技能\n20260613020001\t沈知远\t86\t78.5')
    await officer.tap('检查')
    await officer.see(/其中 1 人合格/)
    await officer.tap('导入成绩')
    await officer.see(/^考试 .* 结束，之后由另一位工作人员核对、发布。$/)
    await world.clock.set('2026-06-13T16:00:00+08:00')
    admin = await world.openPhone(
      sampleWechatUsers.admin.openid,
      'packages/exam-office/scores/scores?examId=exam_ai_trainer_3',
    )
    await admin.tap('发布成绩')
    await admin.confirm('发布成绩')
    await admin.tap('颁发证书')
    await admin.confirm('颁发证书')
    await admin.see(/1 张证书/)
    await admin.picture('45-scores-published')
  })

  step('the candidate sees marks and opens report and certificate (J2, J4)', async () => {
    await person.reopen(`packages/application/result/result?applicationId=${applicationId}`)
    await person.see('78.5')
    await person.see('Y000033000000263000001')
    await person.picture('46-result')
    for (const [name, picture] of [
      [/成绩单_沈知远/, '47-score-report-pdf'],
      [/职业技能等级证书_沈知远/, '48-certificate-pdf'],
    ] as const) {
      await person.tap(name)
      await person.page.locator('canvas[data-page="1"]').waitFor()
      await person.picture(picture)
      await person.tap('‹')
    }
  })

  step('anybody checks the code; a revoked certificate says so at once (J4)', async () => {
    const [certificate] = await world.documents<{ verifyToken: string }>('certificates')
    const page = `packages/exam/verify/verify?token=${certificate!.verifyToken}`
    const anybody = await world.openPhone(sampleWechatUsers.newcomer.openid, page)
    await anybody.see('有效')
    await anybody.see('沈*远')
    await anybody.picture('49-verified')
    await admin.tap('证书')
    await admin.tap('撤销')
    await admin.fill('原因', '冒名顶替')
    await admin.confirm('撤销证书')
    await admin.see('撤销原因：冒名顶替')
    await anybody.reopen(page)
    await anybody.see('已撤销')
    await anybody.picture('50-verified-revoked')
  })

  async function candidateCanPrint(): Promise<void> {
    await officer.reopen('packages/exam-office/exam/exam?examId=exam_ai_trainer_3')
    await officer.choose('开始日期', '2026年', '05月', '11日')
    await officer.tap('保存打印时间')
    await officer.see('已保存，考生看到的打印时间已更新。')
  }
})

import { OPEN_EXAM_ID } from '../../scripts/seed/demo-exams'
import { sampleWechatUsers } from '../../scripts/seed/wechat-users'
import { candidate as candidateActor } from '../support/actors'
import { startDraft } from '../support/application-steps'
import { journey } from './support/journey'
import type { Phone } from './support/phone'
import { startWorld, type World } from './support/world'

/** From the exam office's choice to the photo that a candidate's phone makes by it (D7). */
describe('an exam asks for photos of its own', () => {
  let world: World
  let officer: Phone
  let candidate: Phone
  let applicationId: string
  const step = journey(() => world.phones)

  beforeAll(async () => {
    world = await startWorld()
    ;({ applicationId } = await startDraft(candidateActor()))
  }, 120_000)

  afterAll(async () => world.stop())

  step('the exam office starts from a usual size and changes what differs (D7)', async () => {
    officer = await world.openPhone(
      sampleWechatUsers.examOfficer.openid,
      `packages/exam-office/exam/exam?examId=${OPEN_EXAM_ID}`,
    )
    await officer.tap('证件照要求')
    await officer.see('还没有人上传照片。保存后，上传的照片按这里的要求检查。')
    await officer.choose('规格', '2 寸 35 × 49 mm，蓝底')
    await officer.see('35 × 49 mm')
    await officer.fill('文件最小', '60')
    await officer.fill('文件最大', '100')
    await officer.tap('保存要求')
    await officer.see('最大要有最小的 2 倍，不然照片压缩不到这个范围')
    await officer.picture('51-photo-rules')
    await officer.fill('文件最大', '120')
    await officer.tap('保存要求')
    await officer.see('已保存。以后上传的照片按新要求检查。')
  })

  step(
    'the phone crops to these proportions, draws these pixels, meets both ends of the size, and warns about the colour (D1, D2, D3, D7)',
    async () => {
      candidate = await world.openPhone(
        candidateActor().openid,
        `packages/application/photo/photo?applicationId=${applicationId}`,
      )
      await candidate.see('近期正面免冠彩色照，蓝色背景。')
      await candidate.tap('从相册选择')
      await candidate.tap('同意')
      await candidate.tap('示例：证件照')
      await candidate.see('逐项检查')
      await candidate.see('≥ 579 × 413')
      await candidate.see('60–120 KB')
      await candidate.see(/^\d+ DPI$/)
      await candidate.see(/^这场考试要蓝色背景，这张是白色/)
      await candidate.picture('52-photo-two-inch')
      await candidate.tap('用这张照片')
      await candidate.miss('逐项检查')
      const { photo } = await candidateActor().call('application', 'get', { applicationId })
      // A picture that is too plain for 60 KB is drawn in a multiple of the pixels.
      const scale = photo!.width! / 413
      expect([1, 2, 3, 4]).toContain(scale)
      expect(photo!.height).toBe(579 * scale)
      const stored = Buffer.from(await (await fetch(photo!.url)).arrayBuffer())
      const header = stored.indexOf('JFIF\0', 0, 'latin1')
      expect([stored[header + 7], stored.readUInt16BE(header + 8)]).toEqual([1, 300 * scale])
      expect(photo!.bytes).toBeGreaterThanOrEqual(60 * 1024)
      expect(photo!.bytes).toBeLessThanOrEqual(120 * 1024)
    },
  )
})

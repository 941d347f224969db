import { UPCOMING_EXAM_ID } from '../../scripts/seed/demo-exams'
import { OPEN_EXAM_ID } from '../../scripts/seed/demo-exams'
import { candidate, examOfficer } from '../support/actors'
import { completeDraft } from '../support/application-steps'
import { DEMO_WORLD, startCloud, stopCloud, type TestCloud } from '../support/cloud'
import { openPhone, untilSaid, wordsOf, type Rendered } from './support/phone'

jest.setTimeout(120_000)

const type = (page: Rendered, field: string, value: string) =>
  page.instance['onInput']!({ currentTarget: { dataset: { field } }, detail: { value } })

/** 证件照要求 of the exam office with its real WXML, answered by the real functions. */
describe('the page of the photo rules of an exam (D7)', () => {
  let cloud: TestCloud

  beforeAll(async () => {
    cloud = await startCloud()
  }, 120_000)
  beforeEach(() => cloud.resetTo(DEMO_WORLD))
  afterAll(stopCloud)

  async function open(examId = OPEN_EXAM_ID, openid = examOfficer().openid) {
    const phone = openPhone({ cloud, openid })
    const page = phone.mount('packages/exam-office/photo-rules/photo-rules')
    await page.instance['onLoad']!({ examId })
    return { phone, page }
  }

  it('says the size, what is taken, and that photos that are there stay', async () => {
    await completeDraft(candidate())
    const { page } = await open()
    await untilSaid(page, '33×48mm')
    expect(wordsOf(page)).toMatch(/440×640像素.*浅色纯色背景/)
    expect(wordsOf(page)).toContain('已有1份报名传了照片，改要求后照样有效，不用重传')
    expect(wordsOf(page)).toContain('没有修改')
  })

  it('a usual size fills every field, and is kept', async () => {
    const { page } = await open()
    await untilSaid(page, '33×48mm')
    page.instance['onPresetChange']!({ detail: { value: '2 寸 35 × 49 mm，蓝底' } })
    await untilSaid(page, '35×49mm')
    expect(page.instance.data['form']).toMatchObject({ width: '413', minBytes: '10', background: 'blue' })
    await page.instance['onSaveTap']!()
    await untilSaid(page, '已保存。以后上传的照片按新要求检查。')
    const { rules } = await examOfficer().call('exam', 'getPhotoRules', { examId: OPEN_EXAM_ID })
    expect(rules).toMatchObject({ width: 413, height: 579, minBytes: 10 * 1024, background: 'blue' })
  })

  it('what is typed makes a size of its own; an error stands at its field, in the unit that was typed', async () => {
    const { page } = await open(UPCOMING_EXAM_ID)
    await untilSaid(page, '25×35mm')
    type(page, 'minBytes', '2')
    expect(page.instance.data['preset']).toBe('自己填写')
    await page.instance['onSaveTap']!()
    await untilSaid(page, '不能小于5KB')
    type(page, 'minBytes', '')
    await page.instance['onSaveTap']!()
    await untilSaid(page, '请填写文件最小')
    expect(page.instance.data['form']).toMatchObject({ minBytes: '', width: '295' })
    type(page, 'minBytes', '150')
    await page.instance['onSaveTap']!()
    await untilSaid(page, '最大要有最小的2倍')
  })

  it('without an answer what was typed stays, and saving can be tried again (P4)', async () => {
    const { page, phone } = await open()
    await untilSaid(page, '33×48mm')
    expect(phone.asksBeforeLeaving).toBe('')
    type(page, 'maxBytes', '300')
    phone.setNetwork(false)
    await page.instance['onSaveTap']!()
    expect(phone.said.join()).toContain('证件照要求没有保存')
    expect(phone.asksBeforeLeaving).toContain('还没有保存')
    phone.setNetwork(true)
    await page.instance['onSaveTap']!()
    await untilSaid(page, '已保存')
    expect(phone.asksBeforeLeaving).toBe('')
    expect(page.instance.data['form']).toMatchObject({ maxBytes: '300' })
  })

  it('nobody else sees it, and is told so', async () => {
    const { page } = await open(OPEN_EXAM_ID, candidate().openid)
    await untilSaid(page, '证件照要求没有加载出来')
    expect(wordsOf(page)).not.toContain('像素')
  })
})

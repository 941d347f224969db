import type { ApplicationStatus, ApplicationView } from '../../../cloudfunctions/application/contract'
import { APPLICATION_STATUSES } from '../../../cloudfunctions/application/status'
import { experienceRows } from '../../../miniprogram/packages/application/components/experience-step/experience-rows'
import { noticeOf } from '../../../miniprogram/packages/application/detail/notice'
import { progressNodes } from '../../../miniprogram/packages/application/detail/progress'
import {
  missingWords,
  shownErrors,
  stepStates,
  withoutMark,
  withTyped,
} from '../../../miniprogram/packages/application/edit/step-states'
import { pathLabel } from '../../../miniprogram/utils/form-fields'
import { composeOpinion, withMark } from '../../../miniprogram/packages/staff/case/review-marks'

const experience = (startedOn: string, endedOn: string, workExperienceId = startedOn) => ({
  workExperienceId,
  employer: '江临云帆数据技术有限公司',
  position: '训练师',
  startedOn,
  endedOn,
})

describe('the form in words', () => {
  it('what is only empty is said after its step was left, what is wrong at once (C1)', () => {
    const issues = [
      { path: 'form.ethnicGroup', code: 'REQUIRED' as const },
      { path: 'form.postcode', code: 'POSTCODE_FORMAT' as const },
    ]
    expect(Object.keys(shownErrors(issues, 1, 0))).toEqual(['form.postcode'])
    expect(shownErrors(issues, 2, 0)['form.ethnicGroup']).toBe('请选择民族')
  })

  it('a wrong postcode says how many digits it has (C1)', () => {
    const issues = [{ path: 'form.postcode', code: 'POSTCODE_FORMAT' as const }]
    const typed = withTyped(issues, { postcode: '31102' } as ApplicationView['form'])
    expect(shownErrors(typed, 0, 0)['form.postcode']).toBe('邮编是 6 位数字，现在是 5 位')
  })

  it('the steps show where one is, what is finished and what is wrong (C17)', () => {
    const issues = [{ path: 'form.employer', code: 'REQUIRED' as const }]
    expect(stepStates(issues, 2, 2, {}).map(({ state }) => state)).toEqual([
      'done',
      'wrong',
      'current',
      'todo',
      'todo',
    ])
  })

  it('a step with a reviewer’s mark is not shown as done until the field is changed (F1)', () => {
    const marks = { 'form.employer': '审核意见：请写单位全称' }
    expect(stepStates([], 4, 4, marks)[1]?.state).toBe('wrong')
    expect(stepStates([], 4, 4, withoutMark(marks, 'form.employer'))[1]?.state).toBe('done')
  })

  it('a field that was filled in is not called empty while there is no network (C1, P5)', () => {
    const issues = ['form.employer', 'form.mailingAddress', 'form.workStartedOn'].map((path) => ({
      path,
      code: 'REQUIRED' as const,
    }))
    const form = { employer: '江临云帆', mailingAddress: ' ', workStartedOn: '', notWorking: true }
    expect(withTyped(issues, form as ApplicationView['form'])).toEqual([issues[1]])
  })

  it('a blocked submission names what is missing (C17)', () => {
    const issues = ['form.ethnicGroup', 'form.postcode', 'photo', 'form.workExperiences.1.startedOn'].map(
      (path) => ({ path, code: 'REQUIRED' as const }),
    )
    expect(missingWords(issues, pathLabel)).toBe('还差 4 项：民族、邮编、证件照 等')
  })

  it('a corrected field loses its mark, the others keep theirs (F1)', () => {
    const marks = { 'form.employer': 'a', 'form.workExperiences.0': 'b', photo: 'c' }
    expect(withoutMark(marks, 'form.employer')).toEqual({ 'form.workExperiences.0': 'b', photo: 'c' })
    expect(withoutMark(marks, 'form.workExperiences')).toEqual({ 'form.employer': 'a', photo: 'c' })
  })

  it('experiences stand latest first, with the gap between them and their own error (C2 C4)', () => {
    const rows = experienceRows(
      [experience('2019-05-01', '2020-04-30'), experience('2021-10-01', '2025-04-30')],
      { 'form.workExperiences.0.position': '请填写职位' },
      '2026-05-11',
    )
    expect(rows.map(({ range }) => range)).toEqual(['2021年10月 至 2025年4月', '2019年5月 至 2020年4月'])
    expect(rows.map(({ length }) => length)).toEqual(['3 年 7 个月', '1 年'])
    expect(rows[0]!.gap).toBe('中间空缺 1 年 5 个月，不计入年限')
    expect(rows[1]).toMatchObject({ error: '请填写职位', gap: '' })
  })
})

describe('an application in words', () => {
  const view = (status: ApplicationStatus, reviewRequired = true) =>
    ({
      status,
      reviewRequired,
      timeline: [{ event: 'start', status: 'draft', by: '本人', at: '2026-05-11T02:00:00Z', reason: null }],
      registrationClosesAt: '2026-05-20T09:00:00Z',
      correctionClosesAt: '2026-05-25T09:00:00Z',
      payBy: '2026-05-14T09:20:00Z',
      totalFen: 38_000,
      ticketPrintableOn: '2026-06-14',
      examAt: '2026-06-21T01:00:00Z',
    }) as unknown as ApplicationView

  it.each(APPLICATION_STATUSES)('%s says what to do now (B5)', (status) => {
    expect(noticeOf(view(status)).before).not.toBe('')
  })

  it('a payment deadline is absolute, with its weekday (G1)', () => {
    expect(noticeOf(view('awaiting_payment')).strong).toBe('5月14日 周四 17:20')
  })

  it('the progress shows what is due and what is still to come (B5)', () => {
    const states = progressNodes(view('awaiting_payment')).map(({ title, state }) => `${title} ${state}`)
    expect(states).toEqual(['开始填写 done', '待缴费 now', '打印准考证 todo', '参加考试 todo'])
  })

  it('a site without review has no signed form and no review in its progress (F2)', () => {
    const titles = progressNodes(view('draft', false)).map(({ title }) => title)
    expect(titles).toEqual(['开始填写', '提交申报表', '待缴费', '打印准考证', '参加考试'])
  })

  it('what has ended has nothing to come (B5)', () => {
    expect(progressNodes(view('withdrawn'))).toHaveLength(1)
  })
})

describe('an opinion in words', () => {
  it('the opinion is made of the marks and the chosen sentences (F1)', () => {
    const marks = withMark(withMark([], 'form.employer', '与证明上的盖章不一致'), 'photo', '照片模糊')
    expect(composeOpinion(marks, ['材料看不清'])).toBe(
      '工作单位/所在院校：与证明上的盖章不一致；证件照：照片模糊；材料看不清。请修改后重新提交。',
    )
    expect(withMark(marks, 'photo', '')).toHaveLength(1)
    expect(composeOpinion([], [])).toBe('')
  })
})

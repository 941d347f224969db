import { APPLICATION_STATUSES } from '../../cloudfunctions/application/status'
import { act, openPhone, wordsOf, type Rendered } from './support/phone'

/** The first drawing of all compiles its WXML, on a machine that may be busy. */
jest.setTimeout(30_000)

/** What a component told its page, oldest first. */
function listen(rendered: Rendered, event: string): unknown[] {
  const heard: unknown[] = []
  rendered.addEventListener(event, ({ detail }) => heard.push(detail))
  return heard
}

describe('components', () => {
  it.each(APPLICATION_STATUSES)('a status %s is shown as icon and word, never by colour alone', (status) => {
    const tag = openPhone().mount('components/status-tag/status-tag', { kind: 'application', status })
    expect(wordsOf(tag)).toMatch(/^\p{Script=Han}{2,}$/u)
    expect(tag.dom.innerHTML).toMatch(/glyph-[a-z]/)
  })

  it('a box is ticked by a tap, and a disabled one is not (A11)', async () => {
    const box = openPhone().mount('components/check-box/check-box', { checked: false })
    const changes = listen(box, 'change')
    await act(box, '.check-row')
    expect(changes).toEqual([{ checked: true }])

    const disabled = openPhone().mount('components/check-box/check-box', { disabled: true })
    const refused = listen(disabled, 'change')
    await act(disabled, '.check-row')
    expect(refused).toEqual([])
  })

  it('what a swipe offers, a visible button offers too (C2)', async () => {
    const actions = [
      { key: 'edit', label: '修改', icon: 'edit-1', tone: 'neutral' },
      { key: 'remove', label: '删除', icon: 'delete', tone: 'danger' },
    ]
    const row = openPhone({ tapIndex: 1 }).mount('components/swipe-row/swipe-row', { actions })
    const acts = listen(row, 'act')
    await act(row, '.more')
    expect(acts).toEqual([{ key: 'remove' }])
  })

  it("a deadline of another year is written with year, day, weekday and time, in China's time", () => {
    const deadline = openPhone().mount('components/deadline/deadline', {
      at: '2031-05-14T09:20:00.000Z',
      suffix: '缴费',
    })
    expect(wordsOf(deadline)).toBe('2031年5月14日周三17:20前缴费')
    deadline.detach()
  })

  it('a list that needs a sign-in offers the sign-in, not a repeat (B11)', async () => {
    const failure = {
      code: 'NOT_SIGNED_IN',
      message: '登录后才能继续。',
      requestId: 'r',
      issues: [],
      details: {},
    }
    const state = openPhone().mount('components/error-state/error-state', { failure })
    expect(wordsOf(state)).toContain('去登录')
    expect(wordsOf(state)).not.toContain('重新加载')
  })

  it('a page that did not load says the code and the request number (B9)', async () => {
    const failure = {
      code: 'INTERNAL',
      message: '服务出了问题。',
      requestId: '7f3a-20c1',
      issues: [],
      details: {},
    }
    const state = openPhone().mount('components/error-state/error-state', { failure })
    const retries = listen(state, 'retry')
    expect(wordsOf(state)).toContain('错误码INTERNAL请求号7f3a-20c1')
    await act(state, '#retry')
    expect(retries).toHaveLength(1)
  })

  it('a day is chosen as a day, a month as its first day (C1)', async () => {
    const field = openPhone().mount('components/field-date/field-date', {
      precision: 'month',
      value: '2021-10-01',
    })
    const changes = listen(field, 'change')
    expect(wordsOf(field)).toContain('2021年10月')
    await act(field, '.picker', 'change', { value: '2019-05' })
    expect(changes).toContainEqual({ value: '2019-05-01' })
  })

  it('files that are on their way show progress, and failed ones a retry (P4)', async () => {
    const uploads = [
      { key: 'a', name: 'one.jpg', progress: 40, failed: false, message: '' },
      { key: 'b', name: 'two.jpg', progress: 0, failed: true, message: '上传中断' },
    ]
    const field = openPhone().mount('components/file-field/file-field', {
      label: '签字申报表',
      uploads,
      files: [],
    })
    const retries = listen(field, 'retry')
    expect(wordsOf(field)).toContain('正在上传40%')
    expect(wordsOf(field)).toContain('上传中断')
    await act(field, '.link')
    expect(retries).toEqual([{ key: 'b' }])
  })
})

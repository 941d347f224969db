import { act, openPhone, wordsOf, type Rendered } from './support/phone'

jest.setTimeout(30_000)

const heard = (rendered: Rendered, event: string): unknown[] => {
  const details: unknown[] = []
  rendered.addEventListener(event, ({ detail }) => details.push(detail))
  return details
}
const NOW = Date.UTC(2026, 4, 14, 9, 20)

describe('fields that are typed into', () => {
  afterEach(() => jest.useRealTimers())

  it('a password is hidden until the eye is tapped, and what was typed goes to the owner', async () => {
    const field = openPhone().mount('components/field-password/field-password', { label: '密码' })
    const changes = heard(field, 'change')
    expect(field.dom.innerHTML).toContain('glyph-browse-off')
    await act(field, '.input', 'input', { value: 'Yun-2026' })
    await act(field, '.eye')
    expect(field.instance.data['shown']).toBe(true)
    expect(field.dom.innerHTML).not.toContain('glyph-browse-off')
    expect(changes).toContainEqual({ value: 'Yun-2026' })
  })

  it('whether a rule of a password holds is said by an icon too, not by colour alone (P3)', () => {
    const rules = [
      { text: '8 到 64 个字符', ok: true },
      { text: '含数字和字母', ok: false },
    ]
    const field = openPhone().mount('components/field-password/field-password', { label: '密码', rules })
    expect(wordsOf(field)).toContain('8到64个字符含数字和字母')
    expect(field.dom.innerHTML).toMatch(/glyph-check-circle[\s\S]*glyph-circle/)
  })

  it('a code is asked for once, then the button counts down to the next time', async () => {
    jest.useFakeTimers({ now: NOW, doNotFake: ['setImmediate', 'nextTick'] })
    const field = openPhone().mount('components/field-code/field-code', {})
    const sends = heard(field, 'send')
    expect(wordsOf(field)).toContain('获取验证码')
    await act(field, '.send')
    expect(sends).toHaveLength(1)

    const again = openPhone().mount('components/field-code/field-code', { resendAt: NOW + 58_000 })
    expect(wordsOf(again)).toContain('58秒后可重发')
    expect(again.querySelector('.send')).toBeUndefined()
    jest.advanceTimersByTime(57_000)
    expect(wordsOf(again)).toContain('1秒后可重发')
    jest.advanceTimersByTime(1_000)
    expect(wordsOf(again)).toContain('重新获取')
    again.detach()
  })

  it('a second tap while the message is being sent asks for nothing', async () => {
    const field = openPhone().mount('components/field-code/field-code', { sending: true })
    const sends = heard(field, 'send')
    await act(field, '.send')
    expect(sends).toEqual([])
    expect(wordsOf(field)).toContain('正在发送')
  })

  it('of what is typed or pasted as a code only its six digits are kept', async () => {
    const field = openPhone().mount('components/field-code/field-code', {})
    const changes = heard(field, 'change')
    await act(field, '.input', 'input', { value: '12 34-5678' })
    expect(changes).toContainEqual({ value: '123456' })
  })
})

import { checkEmail } from '../../../cloudfunctions/_shared/domain/email'
import { isMobile, normalizeMobile } from '../../../cloudfunctions/_shared/domain/mobile'

describe('mobile', () => {
  it.each(['13905718150', '19912345678'])('%s is a mobile number (A3)', (phone) => {
    expect(isMobile(phone)).toBe(true)
  })

  it.each(['12905718150', '1390571815', '139057181500', '１3905718150', ''])('%j is none (A3)', (phone) => {
    expect(isMobile(phone)).toBe(false)
  })

  it.each([
    '+86 139 0571 8150',
    '8613905718150',
    '008613905718150',
    '139-0571-8150',
    '１３９０５７１８１５０',
    '\u202d+86 139 0571 8150\u202c',
  ])('%s is written in eleven digits (A3)', (raw) => {
    expect(normalizeMobile(raw)).toBe('13905718150')
  })
})

describe('e-mail', () => {
  it.each(['shen.zhiyuan@example.com', 'a+b@mail.example.com.cn', '12345678@qq.com'])(
    'takes %s (A2)',
    (email) => {
      expect(checkEmail(email)).toEqual({ email })
    },
  )

  it('writes the domain in lower case and leaves the name as typed (A2)', () => {
    expect(checkEmail(' Shen@Example.COM ')).toEqual({ email: 'Shen@example.com' })
  })

  it.each([
    'shen',
    'shen@',
    '@example.com',
    'a b@example.com',
    'a@b',
    'a..b@example.com',
    '.a@example.com',
    'a@-b.com',
  ])('refuses %s (A2)', (email) => {
    expect(checkEmail(email)).toEqual({ issue: { code: 'EMAIL_FORMAT' } })
  })

  it('says what is missing or too long (A2)', () => {
    expect(checkEmail('')).toEqual({ issue: { code: 'REQUIRED' } })
    expect(checkEmail(`${'a'.repeat(100)}@example.com`)).toMatchObject({ issue: { code: 'TOO_LONG' } })
  })
})

import fc from 'fast-check'
import { checkCreditCode, creditCodeCheckOf } from '../../../cloudfunctions/_shared/domain/credit-code'
import { isLandline, normalizeLandline } from '../../../cloudfunctions/_shared/domain/landline'
import { checkTaxNumber } from '../../../cloudfunctions/_shared/domain/tax-number'

const VALID = ['91350100M000100Y43', '91110000600037341L', '91440300708461136T', '9144030071526726XG']

describe('统一社会信用代码', () => {
  it.each(VALID)('takes %s (A15)', (creditCode) => {
    expect(checkCreditCode(creditCode)).toEqual({ creditCode })
  })

  it('is written in upper case, half width, without spaces and hyphens (A15)', () => {
    expect(checkCreditCode(' ９１３５0100-m000100y43 ')).toEqual({ creditCode: VALID[0] })
  })

  it('the sample of manual S4 fails, and the right check character is named (A15)', () => {
    expect(checkCreditCode('123432345654323456')).toEqual({
      issue: { code: 'CREDIT_CODE_CHECK', params: { expected: expect.any(String) as string, actual: '6' } },
    })
  })

  it.each([
    ['', { code: 'REQUIRED' }],
    ['9135010', { code: 'CREDIT_CODE_LENGTH', params: { expected: 18, actual: 7 } }],
    ['91350100M000100Y4I', { code: 'CREDIT_CODE_CHARACTERS', params: { position: 18, character: 'I' } }],
    ['91A50100M000100Y43', { code: 'CREDIT_CODE_CHARACTERS', params: { position: 3, character: 'A' } }],
    ['91350100M000100Y中3', { code: 'CREDIT_CODE_CHARACTERS', params: { position: 17, character: '中' } }],
  ])('refuses %j and says where (A15)', (raw, issue) => {
    expect(checkCreditCode(raw)).toEqual({ issue })
  })

  it('a remainder of zero gives the character 0 (A15)', () => {
    const character = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY')
    const digit = fc.constantFrom(...'0123456789')
    const tuple = (one: fc.Arbitrary<string>, length: number) =>
      fc.array(one, { minLength: length, maxLength: length }).map((all) => all.join(''))
    const code = fc
      .tuple(tuple(character, 2), tuple(digit, 6), tuple(character, 9))
      .map((all) => all.join(''))
    const seen = new Set<string>()
    fc.assert(
      fc.property(code, (head) => {
        const check = creditCodeCheckOf(head)
        seen.add(check)
        return 'creditCode' in checkCreditCode(head + check)
      }),
      { numRuns: 2000 },
    )
    expect(seen).toContain('0')
  })

  it('one character changed is always seen (A15)', () => {
    for (const valid of VALID)
      for (let index = 0; index < valid.length; index += 1)
        for (const other of '0123456789ABCDEFGHJKLMNPQRTUWXY')
          if (other !== valid[index])
            expect(checkCreditCode(valid.slice(0, index) + other + valid.slice(index + 1))).toHaveProperty(
              'issue',
            )
  })
})

describe('tax number', () => {
  it.each([...VALID, '350100600037341', '350100600037341AB', '35010019900101123456'])(
    'takes %s (H9)',
    (raw) => {
      expect(checkTaxNumber(raw)).toEqual({ taxNumber: raw })
    },
  )

  it.each([
    ['', 'REQUIRED'],
    ['123432345654323456', 'CREDIT_CODE_CHECK'],
    ['1234567890', 'TAX_NUMBER_FORMAT'],
    ['35010060003734中', 'TAX_NUMBER_FORMAT'],
  ])('refuses %j as %s (H9)', (raw, code) => {
    expect(checkTaxNumber(raw)).toMatchObject({ issue: { code } })
  })
})

describe('landline', () => {
  it.each([
    ['0571-81234567', '0571-81234567'],
    ['（０２５）83343696', '025-83343696'],
    ['010 8888 8888', '01088888888'],
    ['0571-81234567 转 8001', '0571-81234567-8001'],
  ])('%s is written as %s (M4)', (raw, written) => {
    expect(normalizeLandline(raw)).toBe(written)
  })

  it.each(['0571-81234567', '025-83343696-12', '01088888888'])('%s is one (M4)', (text) => {
    expect(isLandline(text)).toBe(true)
  })

  it.each(['81234567', '0571-812345', '13905718150', '0571--81234567', ''])('%j is none (M4)', (text) => {
    expect(isLandline(text)).toBe(false)
  })
})

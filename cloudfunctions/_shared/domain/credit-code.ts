import type { Refusal } from './check-digit-number'

/** The characters of GB 32100 in the order of their values: no I, O, Z, S, V. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const LENGTH = 18
/** Characters 3 to 8: the area of the registration office. */
const isAreaDigit = (index: number) => index >= 2 && index <= 7

/** The check character of GB 32100-2015 for the first 17 characters. */
export function creditCodeCheckOf(code: string): string {
  const sum = WEIGHTS.reduce(
    (total, weight, index) => total + weight * CHARACTERS.indexOf(code.charAt(index)),
    0,
  )
  return CHARACTERS.charAt((31 - (sum % 31)) % 31)
}

/** As it is stored and compared: upper case, half width, without spaces and hyphens. */
export const normalizeCreditCode = (raw: string): string =>
  raw.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()

/**
 * Checks a 统一社会信用代码 (GB 32100, A15): length, characters, check character. The issue names the first thing that
 * is wrong and where, so that the person knows where to look.
 */
export function checkCreditCode(raw: string): { creditCode: string } | { issue: Refusal } {
  const code = normalizeCreditCode(raw)
  if (!code) return { issue: { code: 'REQUIRED' } }
  const characters = [...code]
  if (characters.length !== LENGTH)
    return { issue: { code: 'CREDIT_CODE_LENGTH', params: { expected: LENGTH, actual: characters.length } } }
  const wrongAt = characters.findIndex(
    (character, index) => !(isAreaDigit(index) ? /\d/ : /[0-9A-HJ-NPQRTUWXY]/).test(character),
  )
  if (wrongAt >= 0)
    return {
      issue: {
        code: 'CREDIT_CODE_CHARACTERS',
        params: { position: wrongAt + 1, character: characters[wrongAt]! },
      },
    }
  const expected = creditCodeCheckOf(code)
  const actual = code.charAt(LENGTH - 1)
  return expected === actual
    ? { creditCode: code }
    : { issue: { code: 'CREDIT_CODE_CHECK', params: { expected, actual } } }
}

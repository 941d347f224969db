import { checkDigitOf } from '../../../cloudfunctions/_shared/domain/check-digit-number'
import { checkIdNumber } from '../../../cloudfunctions/_shared/domain/id-number'

const TODAY = '2026-05-14'
const resident = (idNumber: string) => checkIdNumber('resident_id', idNumber, TODAY)
/** An invented number: region, birth date and sequence with the check digit that belongs to them. */
const numbered = (digits: string) => digits + checkDigitOf(digits)

describe('resident ID (GB 11643)', () => {
  it.each([
    ['11010519491231002X', '1949-12-31', 'female'],
    ['339900199408162711', '1994-08-16', 'male'],
  ])('reads %s (A2)', (idNumber, bornOn, sex) => {
    expect(resident(idNumber)).toEqual({ facts: { idNumber, bornOn, sex } })
  })

  it('writes a small x large and takes spaces away (A2)', () => {
    expect(resident(' 110105 19491231 002x ')).toMatchObject({ facts: { idNumber: '11010519491231002X' } })
  })

  it('says which check digit was expected (A2)', () => {
    expect(resident('110105194912310021')).toEqual({
      issue: { code: 'ID_CHECK_DIGIT', params: { expected: 'X', actual: '1' } },
    })
  })

  it('notices every single wrong digit (A2)', () => {
    const right = '339900199408162711'
    const wrong = [...right].flatMap((digit, index) =>
      [...'0123456789']
        .filter((other) => other !== digit)
        .map((other) => right.slice(0, index) + other + right.slice(index + 1)),
    )
    expect(wrong.filter((idNumber) => 'facts' in resident(idNumber))).toEqual([])
  })

  it.each([
    ['2001-02-29', '20010229'],
    ['2000-13-01', '20001301'],
    ['2026-05-15', '20260515'],
    ['1899-12-31', '18991231'],
  ])('refuses the birth date %s (A2)', (date, digits) => {
    expect(resident(numbered(`339900${digits}271`))).toEqual({
      issue: { code: 'ID_BIRTH_DATE', params: { date } },
    })
  })

  it.each(['2000-02-29', '2026-05-14', '1900-01-01'])('takes the birth date %s (A2)', (bornOn) => {
    const idNumber = numbered(`339900${bornOn.replaceAll('-', '')}271`)
    expect(resident(idNumber)).toEqual({ facts: { idNumber, bornOn, sex: 'male' } })
  })

  it('refuses a province that does not exist (A2)', () => {
    expect(resident(numbered('99010119900101271'))).toMatchObject({
      issue: { code: 'ID_REGION', params: { region: '990101' } },
    })
  })

  it('refuses a length that is not 18, with both numbers (A2)', () => {
    expect(resident('110105491231002')).toEqual({
      issue: { code: 'ID_LENGTH', params: { expected: 18, actual: 15 } },
    })
    expect(resident('')).toEqual({ issue: { code: 'REQUIRED' } })
  })

  it('says at which place a character is wrong; X only stands at the end (A2)', () => {
    expect(resident('1101051949123100X2')).toEqual({
      issue: { code: 'ID_CHARACTERS', params: { position: 17, character: 'X' } },
    })
    expect(resident('11010519491231O02X')).toMatchObject({
      issue: { code: 'ID_CHARACTERS', params: { position: 15, character: 'O' } },
    })
  })

  it('takes the full width digits of a Chinese keyboard, and the marks that come with a paste (A2)', () => {
    expect(resident('１１０１０５１９４９１２３１００２Ｘ')).toMatchObject({
      facts: { idNumber: '11010519491231002X' },
    })
    expect(resident('\u202d110105 19491231 002x\u202c')).toMatchObject({
      facts: { idNumber: '11010519491231002X' },
    })
  })
})

describe('other documents', () => {
  it('takes a residence permit of Hong Kong, Macao or Taiwan and no other region (A2)', () => {
    for (const region of ['810000', '820000', '830000']) {
      const idNumber = numbered(`${region}19940816271`)
      expect(checkIdNumber('hmt_residence_permit', idNumber, TODAY)).toMatchObject({
        facts: { bornOn: '1994-08-16', sex: 'male' },
      })
    }
    expect(checkIdNumber('hmt_residence_permit', '339900199408162711', TODAY)).toMatchObject({
      issue: { code: 'ID_REGION' },
    })
  })

  it('takes both forms of the permanent residence card of foreigners (A2)', () => {
    const idNumber = numbered('93384019900501881')
    expect(checkIdNumber('foreign_permanent_id', idNumber, TODAY)).toEqual({
      facts: { idNumber, bornOn: '1990-05-01', sex: null },
    })
    expect(checkIdNumber('foreign_permanent_id', 'usa110080050101', TODAY)).toEqual({
      facts: { idNumber: 'USA110080050101', bornOn: null, sex: null },
    })
    expect(checkIdNumber('foreign_permanent_id', '339900199408162711', TODAY)).toMatchObject({
      issue: { code: 'ID_REGION' },
    })
  })

  it.each(['H12345678', 'M98765432', 'h1234 5678', 'H1234567801'])(
    'takes the travel permit of Hong Kong and Macao %s (A2)',
    (raw) => {
      const idNumber = raw.replace(' ', '').toUpperCase()
      expect(checkIdNumber('hm_travel_permit', raw, TODAY)).toEqual({
        facts: { idNumber, bornOn: null, sex: null },
      })
    },
  )

  it.each(['12345678', '1234567890', '1234567890b'])(
    'takes the travel permit of Taiwan %s (A2)',
    (idNumber) => {
      expect(checkIdNumber('tw_travel_permit', idNumber, TODAY)).toMatchObject({
        facts: { idNumber: idNumber.toUpperCase() },
      })
    },
  )

  it.each([
    ['hm_travel_permit', 'A12345678', { code: 'ID_CHARACTERS', params: { position: 1, character: 'A' } }],
    ['hm_travel_permit', 'H1234567', { code: 'ID_LENGTH', params: { expected: 9, actual: 8 } }],
    ['hm_travel_permit', 'H-1234567', { code: 'ID_CHARACTERS', params: { position: 2, character: '-' } }],
    ['tw_travel_permit', '1234567A', { code: 'ID_CHARACTERS', params: { position: 8, character: 'A' } }],
    ['tw_travel_permit', '123456789', { code: 'ID_LENGTH', params: { expected: 8, actual: 9 } }],
    ['tw_travel_permit', ' ', { code: 'REQUIRED' }],
  ] as const)('refuses the %s %j and says why (A2)', (idType, idNumber, issue) => {
    expect(checkIdNumber(idType, idNumber, TODAY)).toEqual({ issue })
  })

  it('takes a passport of 5 to 17 letters and digits (A2)', () => {
    expect(checkIdNumber('passport', 'e1234 5678', TODAY)).toMatchObject({ facts: { idNumber: 'E12345678' } })
    expect(checkIdNumber('passport', 'E123', TODAY)).toEqual({
      issue: { code: 'ID_LENGTH', params: { minimum: 5, maximum: 17, actual: 4 } },
    })
    expect(checkIdNumber('passport', 'E1234567890123456X', TODAY)).toMatchObject({
      issue: { code: 'ID_LENGTH' },
    })
    expect(checkIdNumber('passport', 'E-1234567', TODAY)).toMatchObject({ issue: { code: 'ID_CHARACTERS' } })
  })
})

import { checkPersonName, isSameName } from '../../../cloudfunctions/_shared/domain/person-name'

const han = (name: string) => checkPersonName(name, 'resident_id')

describe('a person’s name', () => {
  it.each(['沈知远', '李𠮷', '𠮷𡃁', '买买提·吐尔逊', '欧阳〇', '张㛃'])('takes %s (A9)', (name) => {
    expect(han(name)).toEqual({ name })
  })

  it.each(['·', '•', '・', '．', '‧', '･', '⋅'])('keeps the dot %s as it was typed (P12)', (dot) => {
    expect(han(`买买提${dot}吐尔逊`)).toEqual({ name: `买买提${dot}吐尔逊` })
    expect(han(` 买买提 ${dot} 吐尔逊`)).toEqual({ name: `买买提${dot}吐尔逊` })
    expect(isSameName(`买买提${dot}吐尔逊`, '买买提 · 吐尔逊')).toBe(true)
  })

  it('is another one when a character differs or the dot is missing (P12)', () => {
    expect(isSameName('买买提·吐尔逊', '买买提·吐尔洪')).toBe(false)
    expect(isSameName('买买提·吐尔逊', '买买提吐尔逊')).toBe(false)
  })

  it('counts characters, not UTF-16 units (A9)', () => {
    expect(han('𠮷'.repeat(50))).toEqual({ name: '𠮷'.repeat(50) })
    expect(han('𠮷'.repeat(51))).toEqual({ issue: { code: 'TOO_LONG', params: { maximum: 50 } } })
    expect(han('𠮷')).toEqual({ issue: { code: 'TOO_SHORT', params: { minimum: 2 } } })
  })

  it.each(['Li Lei', '李1', '·买买提', '买买提·', '买买提··吐尔逊', '李，四', '李\u0000四', '😀😀'])(
    'refuses %j on a resident ID (A2)',
    (name) => {
      expect(han(name)).toEqual({ issue: { code: 'NAME_CHARACTERS' } })
    },
  )

  it('takes Latin letters on a passport (A2)', () => {
    for (const name of ["Anne-Marie O'Neil", 'José Núñez', 'Smith, John'])
      expect(checkPersonName(name, 'passport')).toEqual({ name })
    expect(checkPersonName('  John   Smith ', 'passport')).toEqual({ name: 'John Smith' })
    expect(checkPersonName('John3', 'passport')).toEqual({ issue: { code: 'NAME_CHARACTERS' } })
  })

  it('takes Latin letters on a permit of Hong Kong or Macao, Han characters on one of Taiwan (A2)', () => {
    expect(checkPersonName('Fernandes, Ana', 'hm_travel_permit')).toEqual({ name: 'Fernandes, Ana' })
    expect(checkPersonName('陈大文', 'hm_travel_permit')).toEqual({ name: '陈大文' })
    expect(checkPersonName('Chen Da-wen', 'tw_travel_permit')).toEqual({
      issue: { code: 'NAME_CHARACTERS' },
    })
  })

  it('asks for a name that is missing (A2)', () => {
    expect(han('   ')).toEqual({ issue: { code: 'REQUIRED' } })
  })
})

import fc from 'fast-check'
import { nameKey } from '../../../cloudfunctions/_shared/domain/name-key'
import { TRADITIONAL_CHARACTERS } from '../../../cloudfunctions/_shared/domain/traditional-characters'

describe('what a name is found by (P12)', () => {
  it.each([
    ['歐陽致遠', '欧阳致远'],
    ['阿依古丽・买买提', '阿依古丽·买买提'],
    ['阿依古丽．买买提', '阿依古丽 买买提'],
    ['ＷＡＮＧ　Li', 'wang li'],
    ['江臨（雲帆）', '江临(云帆)'],
    ['𠮷野', '𠮷野'],
    ['張薴', '张苎'],
  ])('%s and %s are the same', (one, other) => expect(nameKey(one)).toBe(nameKey(other)))

  it.each([
    ['欧阳', '殴阳'],
    ['张伟', '张炜'],
    ['𠮷野', '吉野'],
  ])('%s and %s are not', (one, other) => expect(nameKey(one)).not.toBe(nameKey(other)))

  it('the key of every character is its own key', () => {
    const characters = [...TRADITIONAL_CHARACTERS]
    expect(characters.filter((character) => nameKey(nameKey(character)) !== nameKey(character))).toEqual([])
  })

  it('a key is its own key, and a name that begins with another has a key that does', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{Script=Han}· A-Za-z]{0,50}$/u), fc.nat(50), (name, length) => {
        const characters = [...name]
        const begins = characters.slice(0, length).join('')
        return nameKey(nameKey(name)) === nameKey(name) && nameKey(name).startsWith(nameKey(begins))
      }),
    )
  })
})

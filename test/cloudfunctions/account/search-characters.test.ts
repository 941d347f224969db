import { newcomer, type Actor } from '../../support/actors'
import { startCloud, stopCloud } from '../../support/cloud'

let person: Actor

beforeAll(async () => {
  await startCloud()
  person = newcomer()
  await person.call('account', 'signIn', {})
})
afterAll(stopCloud)

const search = (input: { pinyin?: string; strokes?: number; radical?: string; parts?: string }) =>
  person.call('account', 'searchCharacters', input)
const found = async (input: Parameters<typeof search>[0]) =>
  (await search(input)).characters.map(({ character }) => character)

describe('looking for a rare character (A9)', () => {
  it('by its pinyin, with a tone, a number or none', async () => {
    for (const pinyin of ['yun', 'yūn', 'YUN1']) expect(await found({ pinyin })).toContain('赟')
    expect(await found({ pinyin: 'lv', strokes: 15 })).toEqual(await found({ pinyin: 'lǜ', strokes: 15 }))
  })

  it('by its strokes and radical, whichever shape the radical has', async () => {
    expect(await found({ radical: '女', strokes: 9 })).toContain('㛃')
    expect(await found({ radical: '钅', strokes: 9 })).toEqual(await found({ radical: '金', strokes: 9 }))
  })

  it('by its parts, at any depth and in any shape', async () => {
    expect(await found({ parts: '王乐' })).toContain('𬍛')
    expect(await found({ parts: '斌贝' })).toEqual(expect.arrayContaining(['赟', '贇']))
    expect(await found({ parts: '文武贝' })).toContain('赟')
  })

  it('every extension from A to F has characters in it', async () => {
    const wanted: [string, Parameters<typeof search>[0]][] = [
      ['㛃', { pinyin: 'jie', strokes: 9, radical: '女' }],
      ['𠅤', { pinyin: 'xi', strokes: 11 }],
      ['𪻐', { radical: '王', strokes: 8 }],
      ['𫟥', { pinyin: 'keng', strokes: 14 }],
      ['𬍛', { pinyin: 'li', strokes: 9 }],
      ['𭩭', { parts: '杀个' }],
    ]
    for (const [character, input] of wanted) {
      const { characters } = await search(input)
      const one = characters.find((each) => each.character === character)
      expect(one ?? input).toMatchObject({ character })
      expect([...one!.character]).toHaveLength(1)
    }
  })

  it('what every keyboard has is left out; a long list is cut and counted', async () => {
    const { characters, total } = await search({ pinyin: 'li' })
    expect(characters).toHaveLength(60)
    expect(total).toBeGreaterThan(100)
    expect(characters.map(({ character }) => character)).not.toContain('李')
  })

  it('those of the state’s list come first, each part by its strokes', async () => {
    const characters = await found({ pinyin: 'yun' })
    expect(characters.indexOf('赟')).toBeLessThan(characters.indexOf('勻'))
    expect(characters.indexOf('昀')).toBeLessThan(characters.indexOf('赟'))
  })

  it('nothing given is refused; what does not exist is an empty answer', async () => {
    await expect(search({})).rejects.toMatchObject({ code: 'VALIDATION_FAILED' })
    await expect(search({ pinyin: ' ', parts: '' })).rejects.toMatchObject({ code: 'VALIDATION_FAILED' })
    expect(await search({ pinyin: 'qqq' })).toEqual({ characters: [], total: 0 })
    expect(await search({ radical: 'x' })).toEqual({ characters: [], total: 0 })
  })
})

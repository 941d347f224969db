import { candidate, newcomer } from '../support/actors'
import { DEMO_WORLD, startCloud, stopCloud, type TestCloud } from '../support/cloud'
import { characterSearch } from '../../miniprogram/components/character-picker/character-search'
import { act, openPhone, untilSaid, wordsOf, type Rendered } from './support/phone'

jest.setTimeout(60_000)
const PICKER = 'components/character-picker/character-picker'
const nothing = { pinyin: '', strokes: '', radical: '', parts: '' }

const type = (picker: Rendered, field: string, value: string) =>
  picker.instance['onInput']!({ currentTarget: { dataset: { field } }, detail: { value } })
const search = (picker: Rendered) => picker.instance['onSearchTap']!() as Promise<void>

describe('the picker of rare characters (A9)', () => {
  let cloud: TestCloud

  beforeAll(async () => {
    cloud = await startCloud()
  }, 60_000)
  beforeEach(() => cloud.resetTo(DEMO_WORLD))
  afterAll(stopCloud)

  it('finds by reading and hands one character over, whole, beyond the first plane too', async () => {
    const picker = openPhone({ cloud, openid: candidate().openid }).mount(PICKER, { visible: true })
    const picked: unknown[] = []
    picker.addEventListener('pick', ({ detail }) => picked.push(detail))
    type(picker, 'parts', '王乐')
    await search(picker)
    await untilSaid(picker, '𬍛')
    const characters = (picker.instance.data['characters'] as { character: string }[]).map(
      (one) => one.character,
    )
    picker.instance['onPickTap']!({
      currentTarget: { dataset: { character: characters[characters.indexOf('𬍛')] } },
    })
    expect(picked).toEqual([{ character: '𬍛' }])
  })

  it('says how many there are and how to have fewer; says so when there is none', async () => {
    const picker = openPhone({ cloud, openid: candidate().openid }).mount(PICKER, { visible: true })
    type(picker, 'pinyin', 'yi')
    await search(picker)
    expect(wordsOf(picker)).toMatch(/有\d+个，先列60个。再填笔画或部首/)
    type(picker, 'pinyin', 'qqq')
    await search(picker)
    expect(wordsOf(picker)).toContain('没有找到')
  })

  it('asks for something to look for before it asks the server', async () => {
    const picker = openPhone().mount(PICKER, { visible: true })
    await search(picker)
    expect(wordsOf(picker)).toContain('至少填一项')
  })

  it('says that the network is gone, and keeps what was typed', async () => {
    const picker = openPhone().mount(PICKER, { visible: true })
    type(picker, 'pinyin', 'yun')
    await search(picker)
    expect(wordsOf(picker)).toContain('网络断开')
    expect(picker.instance.data['typed']).toMatchObject({ pinyin: 'yun' })
  })

  it('a picked character goes to the end of the name in 完善信息, and the name is checked anew', async () => {
    await newcomer().call('account', 'signIn', {})
    const page = openPhone({ cloud, openid: newcomer().openid }).mount('pages/profile/profile')
    page.instance['onLoad']!()
    await untilSaid(page, '您好，请完善个人信息')
    await act(page, '.tap.link')
    expect(page.instance.data['picking']).toBe(true)
    for (const character of ['王', '𬍛']) page.instance['onCharacterPick']!({ detail: { character } })
    await page.instance['onRareClose']!()
    expect(page.instance.data).toMatchObject({ picking: false, form: { name: '王𬍛' } })
    expect((page.instance.data['errors'] as Record<string, string>)['name']).toBe('')
  })

  it('where no character fits, 〓 stands for it, and 完善信息 asks for the pinyin beside the name (A10)', async () => {
    const person = candidate()
    const picker = openPhone({ cloud, openid: person.openid }).mount(PICKER, { visible: true })
    type(picker, 'pinyin', 'qqq')
    await search(picker)
    expect(wordsOf(picker)).toContain('用「〓」代替这个字，再填拼音')

    await newcomer().call('account', 'signIn', {})
    const page = openPhone({ cloud, openid: newcomer().openid }).mount('pages/profile/profile')
    page.instance['onLoad']!()
    await untilSaid(page, '您好，请完善个人信息')
    expect(wordsOf(page)).not.toContain('姓名拼音')
    for (const character of ['王', '〓']) page.instance['onCharacterPick']!({ detail: { character } })
    await untilSaid(page, '姓名拼音')
    expect(wordsOf(page)).toContain('还差6项：姓名拼音、')
  })

  it('numbers and radicals that cannot be are refused in words', () => {
    expect(characterSearch({ ...nothing, strokes: '0' })).toEqual({
      refusal: expect.stringContaining('1 到 84'),
    })
    expect(characterSearch({ ...nothing, strokes: '9.5' })).toHaveProperty('refusal')
    expect(characterSearch({ ...nothing, radical: '王女' })).toEqual({
      refusal: expect.stringContaining('部首只写一个字'),
    })
    expect(characterSearch({ ...nothing, radical: '𤣩', strokes: ' 9 ' })).toEqual({
      radical: '𤣩',
      strokes: 9,
    })
  })
})

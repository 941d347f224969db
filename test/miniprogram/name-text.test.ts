import { candidate } from '../support/actors'
import { DEMO_WORLD, startCloud, stopCloud, type TestCloud } from '../support/cloud'
import { openPhone, wordsOf, type Rendered } from './support/phone'

jest.setTimeout(60_000)
const NAME = 'components/name-text/name-text'
const drawn = ({ dom }: Rendered) => [...dom.querySelectorAll<HTMLElement>('[class*="drawn"]')]

async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 20_000
  while (!holds() && Date.now() < end) await new Promise(setImmediate)
}

describe('a name whose characters the phone may lack (A9)', () => {
  let cloud: TestCloud

  beforeAll(async () => {
    cloud = await startCloud()
    await cloud.resetTo(DEMO_WORLD)
  }, 60_000)
  afterAll(stopCloud)

  it('shows those characters as our documents draw them, and the others as words', async () => {
    const name = openPhone({ cloud, openid: candidate().openid }).mount(NAME, { text: '王𬍛，上午好' })
    await until(() => drawn(name).length > 0)
    expect(drawn(name)).toHaveLength(1)
    expect(JSON.stringify(name.instance.data['parts'])).toContain('data:image/svg+xml')
    expect(wordsOf(name)).toBe('王，上午好')
  })

  it('asks for nothing where every phone has the characters', () => {
    const name = openPhone().mount(NAME, { text: '阿卜杜·沈知远' })
    expect(wordsOf(name)).toBe('阿卜杜·沈知远')
    expect(drawn(name)).toEqual([])
  })

  it('leaves the character to the phone when there is no network, never half of it', async () => {
    const name = openPhone().mount(NAME, { text: '王𠅤' })
    await new Promise(setImmediate)
    expect(wordsOf(name)).toBe('王𠅤')
    expect(drawn(name)).toEqual([])
  })
})

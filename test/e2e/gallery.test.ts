import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { sampleWechatUsers } from '../../scripts/seed/wechat-users'
import { LOOKS, openHandset, type Handset } from './support/handset'
import { pageProblems } from './support/page-problems'
import { publishPrivacyPolicy } from './support/publish-privacy-policy'
import { startWorld, type World } from './support/world'

const miniprogram = join(__dirname, '../../miniprogram')
const read = (file: string): string => readFileSync(join(miniprogram, file), 'utf8')

interface SubPackages {
  subPackages: { root: string; pages: string[] }[]
}

const [gallery] = (JSON.parse(read('app.development.json')) as SubPackages).subPackages
const pages = gallery!.pages.map((page) => `${gallery!.root}/${page}`)
const nameOf = (path: string) => path.split('/').at(-2)!
const looks = LOOKS.filter(({ name }) => ['light', 'dark', 'elder-320'].includes(name))

/** What has to be done before everything of a component can be seen. */
const prepare: Record<string, (page: Page) => Promise<void>> = {
  'character-picker': async (page) => {
    await page.getByRole('button', { name: '生僻字' }).click()
    await page.locator('[aria-label="部件"] input').fill('王乐')
    await page.getByRole('button', { name: '查找' }).click()
    await page.getByRole('button', { name: '𬍛' }).waitFor()
  },
  'consent-ticks': async (page) => {
    // Not in the middle: there stands the link to the text.
    await page
      .getByRole('checkbox', { name: '隐私政策' })
      .first()
      .click({ position: { x: 12, y: 20 } })
    await page.getByRole('checkbox', { checked: true }).waitFor()
  },
  'confirm-sheet': async (page) => {
    await page.getByRole('button', { name: '可以回头的' }).click()
    await page.getByText('扣 10 点并查看').waitFor()
  },
}

/** The gallery of components: in development builds only, each component in all its states (P1-P4, Q7). */
describe('the gallery of components', () => {
  let world: World
  let handset: Handset

  beforeAll(async () => {
    world = await startWorld()
    await publishPrivacyPolicy()
    const { openid } = sampleWechatUsers.candidate
    handset = await openHandset(world.browser, { url: world.url, openid, at: await world.clock.now() })
  }, 120_000)
  afterAll(async () => world.stop())

  it('has a page for every shared component', () => {
    const components = readdirSync(join(miniprogram, 'components'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
    expect(components.filter((name) => !pages.map(nameOf).includes(name))).toEqual([])
  })

  it('does not ship: app.json does not name it, and it is left out of the upload', () => {
    const project = readFileSync(join(__dirname, '../../project.config.json'), 'utf8')
    const { packOptions } = JSON.parse(project) as { packOptions: { ignore: { value: string }[] } }
    expect(read('app.json')).not.toContain('gallery')
    expect(packOptions.ignore.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['app.development.json', 'packages/gallery']),
    )
  })

  it.each(pages.map((path) => ({ name: nameOf(path), path })))(
    '$name: names, targets, contrast, no cut text, no console errors',
    async ({ name, path }) => {
      const problems: string[] = []
      for (const look of looks) {
        const observation = await handset.observe(path, look, prepare[name])
        await handset.picture(`gallery-${name}-${look.name}`)
        problems.push(...pageProblems(observation).map((problem) => `${look.name}: ${problem}`))
      }
      expect(problems).toEqual([])
    },
    120_000,
  )
})

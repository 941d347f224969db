import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { seedDemoApplications } from '../../scripts/seed/seed-demo-applications'
import { fillWorld, type Everybody } from './support/everybody'
import { LOOKS, openHandset, type Handset } from './support/handset'
import { JOURNEY_START } from './support/journey-start'
import { pageProblems } from './support/page-problems'
import { startWorld, type World } from './support/world'
import { pagesToSee, type PageToSee } from './support/pages-to-see'

/** Every page of the product, in the hands of somebody who has something on it, in every look (P1-P6, P12, Q7). */
describe('every page can be read and used', () => {
  let world: World
  let everybody: Everybody
  const handsets = new Map<string, Handset>()

  beforeAll(async () => {
    world = await startWorld()
    await seedDemoApplications(world.url, JOURNEY_START)
    everybody = await fillWorld(world)
    // The world is big by now; nothing is measured here.
  }, 600_000)

  afterAll(async () => world.stop())

  it('no page of app.json is left out', () => {
    const app = JSON.parse(readFileSync(join(__dirname, '../../miniprogram/app.json'), 'utf8')) as AppJson
    const inPackages = app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))
    const seen = new Set(pagesToSee.map(({ path }) => path))
    expect([...app.pages, ...inPackages].filter((path) => !seen.has(path))).toEqual([])
  })

  it.each(pagesToSee)(
    '$name: names, targets, contrast, no cut text, light and dark, at 320 px and in large type',
    async (seen) => {
      const handset = await handsetOf(seen.by(everybody))
      const problems: string[] = []
      for (const look of LOOKS) {
        const observation = await handset.observe(addressOf(seen), look, seen.prepare)
        await handset.picture(`${seen.name}-${look.name}`)
        problems.push(...pageProblems(observation).map((problem) => `${look.name}: ${problem}`))
      }
      expect(problems).toEqual([])
    },
    120_000,
  )

  async function handsetOf(openid: string): Promise<Handset> {
    const handset =
      handsets.get(openid) ??
      (await openHandset(world.browser, { url: world.url, openid, at: await world.clock.now() }))
    handsets.set(openid, handset)
    return handset
  }

  const addressOf = ({ path, query }: PageToSee): string =>
    `${path}?${new URLSearchParams(query?.(everybody) ?? {}).toString()}`
})

interface AppJson {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
}

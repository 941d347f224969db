import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { seedDemoApplications } from '../../scripts/seed/seed-demo-applications'
import { fillWorld, type Everybody } from './support/everybody'
import { LOOKS, openHandset, type Handset, type Observation } from './support/handset'
import { JOURNEY_START } from './support/journey-start'
import { startWorld, type World } from './support/world'
import { pagesToSee, type PageToSee } from './support/pages-to-see'

/** WeChat's scoring of a page: https://developers.weixin.qq.com/miniprogram/dev/framework/audits/performance.html */
const CALLS_A_SECOND = 20
const BYTES_A_CALL = 256 * 1024

/** Every page of the product, in the hands of somebody who has something on it, in every look (P1-P6, P12, Q7). */
describe('every page can be read and used', () => {
  let world: World
  let everybody: Everybody
  const handsets = new Map<string, Handset>()

  beforeAll(async () => {
    world = await startWorld()
    await seedDemoApplications(world.url, JOURNEY_START)
    everybody = await fillWorld(world)
  }, 120_000)

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
        problems.push(...problemsOf(observation).map((problem) => `${look.name}: ${problem}`))
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

function problemsOf({ findings, errors, missing, warnings, report }: Observation): string[] {
  const heavy = Object.entries(report).flatMap(([page, { largestSetData, busiestSecond }]) => [
    ...(largestSetData > BYTES_A_CALL ? [`${page}: setData of ${largestSetData} bytes`] : []),
    ...(busiestSecond > CALLS_A_SECOND ? [`${page}: ${busiestSecond} setData calls in a second`] : []),
  ])
  return [
    ...errors.map((error) => `console: ${error}`),
    ...missing.map((name) => `wx.${name} is missing`),
    ...warnings.map((warning) => `warning: ${warning}`),
    ...heavy,
    ...findings.map(({ kind, where, measured }) => `${kind}: ${where} (${measured})`),
  ]
}

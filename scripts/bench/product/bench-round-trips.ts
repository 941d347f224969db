import type { Browser } from 'playwright-core'
import type { PageReport } from '../../../emulator/wechat/runtime/runtime-log'
import { launchBrowser } from '../../../test/support/browser'
import { sampleWechatUsers } from '../../seed/wechat-users'
import type { LocalWorld } from '../../local/start-local'
import { median } from '../median'

interface Screen {
  title: string
  openid: string
  page: string
}

const { candidate, reviewer } = sampleWechatUsers

const OPENINGS = 5

/**
 * Opens each screen five times in a new browser context: function calls of the phone and database requests of the
 * functions until it has settled; time from the start of the mini-program to its first frame, and to rest (medians).
 */
export async function benchRoundTrips(world: LocalWorld): Promise<void> {
  const database = countDatabaseRequests(world)
  const browser = await launchBrowser()
  console.log(
    `\nScreens, opened ${OPENINGS} times each: round trips, and ms from the start of the mini-program`,
  )
  console.log('screen                   function calls  database requests   first screen   settled')
  for (const screen of screens(world)) {
    const openings: Opening[] = []
    for (let i = 0; i < OPENINGS; i++) openings.push(await open(screen, browser, world, database))
    const column = (value: (opening: Opening) => number, width: number) =>
      median(openings.map(value)).toFixed(0).padStart(width)
    console.log(
      screen.title.padEnd(24),
      column(({ calls }) => calls, 14),
      column(({ requests }) => requests, 18),
      column(({ firstScreenMs }) => firstScreenMs, 14),
      column(({ settledMs }) => settledMs, 9),
    )
  }
  await browser.close()
}

interface Opening {
  calls: number
  requests: number
  firstScreenMs: number
  settledMs: number
}

async function open(
  { openid, page }: Screen,
  browser: Browser,
  world: LocalWorld,
  database: { count: number },
): Promise<Opening> {
  const context = await browser.newContext({ viewport: { width: 375, height: 812 } })
  const tab = await context.newPage()
  let calls = 0
  tab.on('request', (request) => {
    if (request.url().endsWith('/client/function')) calls++
  })
  const before = database.count
  const from = performance.now()
  await tab.goto(`${world.url}/preview/phone.html?user=${openid}#/${page}`)
  await tab.waitForLoadState('networkidle')
  // The browser calls a network idle that was silent for half a second.
  const settledMs = performance.now() - from - 500
  const path = page.split('?')[0]!
  const report = await tab.evaluate<PageReport>(`__mp.report()['${path}']`)
  await context.close()
  return { calls, requests: database.count - before, firstScreenMs: report.firstScreenMs, settledMs }
}

const idOf = (world: LocalWorld, collection: string, query = {}): string =>
  String(world.cloud.database.find(collection, query)[0]?.['_id'] ?? '')

function screens(world: LocalWorld): Screen[] {
  const as = (openid: string) => (title: string, page: string) => ({ title, openid, page })
  const candidateSees = as(candidate.openid)
  const reviewerSees = as(reviewer.openid)
  const inReview = world.cloud.database.find('applications', { status: 'in_review' })[0]
  const owner = world.cloud.database.find('accounts', { _id: inReview?.['accountId'] })[0]
  const ownerSees = as(String(owner?.['openid']))
  return [
    candidateSees('home', 'pages/home/home'),
    candidateSees('exams', 'pages/exams/exams'),
    candidateSees('messages', 'pages/messages/messages'),
    candidateSees('me', 'pages/me/me'),
    candidateSees('exam', `packages/exam/detail/detail?examId=${idOf(world, 'exams')}`),
    ownerSees(
      'my registration',
      `packages/application/detail/detail?applicationId=${String(inReview?.['_id'])}`,
    ),
    reviewerSees('workbench', 'packages/staff/workbench/workbench'),
    reviewerSees('queue', 'packages/staff/queue/queue'),
    reviewerSees('case', `packages/staff/case/case?applicationId=${String(inReview?.['_id'])}`),
  ]
}

function countDatabaseRequests({ cloud }: LocalWorld): { count: number } {
  const counter = { count: 0 }
  const run = cloud.database.run.bind(cloud.database)
  cloud.database.run = (action, body) => {
    counter.count++
    return run(action, body)
  }
  return counter
}

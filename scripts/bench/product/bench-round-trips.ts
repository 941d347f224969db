import { launchBrowser } from '../../../test/support/browser'
import { sampleWechatUsers } from '../../seed/wechat-users'
import type { LocalWorld } from '../../local/start-local'

interface Screen {
  title: string
  openid: string
  page: string
}

const { candidate, reviewer } = sampleWechatUsers

/** Function calls of the phone and database requests of the functions until a screen has settled. */
export async function benchRoundTrips(world: LocalWorld): Promise<void> {
  const database = countDatabaseRequests(world)
  const browser = await launchBrowser()
  console.log('\nRound trips until a screen has settled')
  console.log('screen                      function calls  database requests   ms')
  for (const { title, openid, page } of screens(world)) {
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
    const ms = performance.now() - from
    console.log(
      `${title.padEnd(24)} ${String(calls).padStart(16)} ${String(database.count - before).padStart(18)} ${ms.toFixed(0).padStart(6)}`,
    )
    await context.close()
  }
  await browser.close()
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

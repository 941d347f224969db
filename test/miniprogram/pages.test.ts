import { candidate, visitor } from '../support/actors'
import { DEMO_WORLD, startCloud, stopCloud, type TestCloud } from '../support/cloud'
import { act, openPhone, untilOpened, untilSaid, wordsOf } from './support/phone'

jest.setTimeout(60_000)
/** A cold start of the cloud on a busy machine. */
const START_MS = 60_000

/** The pages with their real WXML, answered by the real functions through the router. */
describe('pages', () => {
  let cloud: TestCloud

  beforeAll(async () => {
    cloud = await startCloud()
  }, START_MS)
  beforeEach(() => cloud.resetTo(DEMO_WORLD))
  afterAll(stopCloud)

  it('a visitor sees the exams, with time, fee and seats, without signing in (B1 B11)', async () => {
    const page = openPhone({ cloud, openid: visitor().openid }).mount('pages/exams/exams')
    page.triggerPageLifeTime('show')
    await untilSaid(page, '已显示全部考试')
    expect(wordsOf(page)).toMatch(/人工智能训练师.*¥380\.00.*立即报名/)
    expect(wordsOf(page)).toContain('即将开始')
    expect(wordsOf(page)).toContain('已截止')
  })

  it('a search that finds nothing says so and offers all exams again (B7 P4)', async () => {
    const page = openPhone({ cloud, openid: visitor().openid }).mount('pages/exams/exams')
    page.triggerPageLifeTime('show')
    await untilSaid(page, '已显示全部考试')
    await act(page, '.keyword', 'input', { value: '铸造工' })
    await act(page, '.keyword', 'confirm', { value: '铸造工' })
    await untilSaid(page, '没有找到')
    expect(wordsOf(page)).toContain('显示全部考试')
  })

  it('the filters above the list narrow it, say what is chosen, and are taken away again (B7)', async () => {
    const page = openPhone({ cloud, openid: visitor().openid }).mount('pages/exams/exams')
    page.triggerPageLifeTime('show')
    await untilSaid(page, '考试日期')
    await untilSaid(page, '已显示全部考试')
    const menus = page.instance.data['menus'] as { key: string; lines: string[]; values: string[] }[]
    expect(menus.map(({ lines }) => lines[0])).toEqual(['全部职业', '全部等级', '全部考点', '全部考试日期'])
    const choose = (key: string, value: number) =>
      page.instance['onFilterChange']!({ currentTarget: { dataset: { key } }, detail: { value } })
    choose('level', menus[1]!.values.indexOf('四级/中级工'))
    await untilSaid(page, '已显示全部考试')
    expect(wordsOf(page)).toContain('信息系统数据分析员')
    expect(wordsOf(page)).not.toContain('人工智能训练师')
    choose('occupation', menus[0]!.values.indexOf('人工智能训练师'))
    await untilSaid(page, '没有找到')
    page.instance['onEmptyAction']!()
    await untilSaid(page, '已显示全部考试')
    expect(wordsOf(page)).toContain('人工智能训练师')
    expect(wordsOf(page)).toContain('职业等级考点考试日期')
  })

  it('a visitor who opens the messages is offered the sign-in and comes back to them (B11 K1)', async () => {
    const phone = openPhone({ cloud, openid: visitor().openid })
    const page = phone.mount('pages/messages/messages')
    page.triggerPageLifeTime('show')
    await untilSaid(page, '登录后查看')
    await act(page.querySelector('#failure')!, '#retry')
    expect(await untilOpened(phone)).toBe('/pages/sign-in/sign-in?level=account')
  })

  it('subjects appear only after their site is chosen, and their fees are added up (E3 E4)', async () => {
    const { items } = await candidate().call('exam', 'list', {})
    const { examId } = items.find(({ state }) => state === 'open')!
    const page = openPhone({ cloud, openid: candidate().openid }).mount('packages/exam/detail/detail', {
      examId,
    })
    page.triggerPageLifeTime('show')
    await untilSaid(page, '选择考点')
    expect(wordsOf(page)).toContain('先选择考点')
    expect(wordsOf(page)).toContain('还差3项：同意协议、选择考点、选择科目')

    const exam = await candidate().call('exam', 'get', { examId })
    const [site] = exam.sites
    page.instance['onSiteChange']!({
      currentTarget: { dataset: { id: site!.siteId } },
      detail: { checked: true },
    })
    for (const { subjectId, name } of site!.subjects) {
      expect(wordsOf(page)).toContain(name)
      page.instance['onSubjectChange']!({
        currentTarget: { dataset: { id: subjectId } },
        detail: { checked: true },
      })
    }
    const fen = site!.subjects.reduce((sum, { feeFen }) => sum + feeFen, site!.surchargeFen)
    expect(wordsOf(page)).toContain(`¥${(fen / 100).toFixed(2)}`)
  })
})

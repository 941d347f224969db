import type { ApplicationView } from '../../../cloudfunctions/application/contract'
import { candidate } from '../../support/actors'
import { completeDraft, completeForm, startDraft } from '../../support/application-steps'
import { DEMO_WORLD, startCloud, stopCloud, type TestCloud } from '../../support/cloud'
import { openPhone, untilOpened, untilSaid, wordsOf, type Phone, type Rendered } from '../support/phone'

jest.setTimeout(30_000)
const START_MS = 60_000
const REVIEW_STEP = 4

/** 填写申报表 with its real WXML, answered by the real functions. */
describe('the page of the application form', () => {
  let cloud: TestCloud
  let asked: string[]

  beforeAll(async () => {
    cloud = await startCloud()
  }, START_MS)
  beforeEach(async () => {
    await cloud.resetTo(DEMO_WORLD)
    asked = []
  })
  afterAll(stopCloud)

  /** The cloud, with a note of every route the page asks for. */
  const watched = (): TestCloud => ({
    ...cloud,
    invoke(name, event, openid) {
      asked.push(`${name}.${(event as { $url: string }).$url}`)
      return cloud.invoke(name, event, openid)
    },
  })

  async function open({ applicationId }: ApplicationView): Promise<{ page: Rendered; phone: Phone }> {
    const phone = openPhone({ cloud: watched(), openid: candidate().openid })
    const page = phone.mount('packages/application/edit/edit')
    await page.instance['onLoad']!({ applicationId })
    return { page, phone }
  }
  const goTo = (page: Rendered, index: number) => page.instance['onStep']!({ detail: { index } })

  it('a new form opens at the first step and does not blame what nobody has filled in yet (C1)', async () => {
    const { page } = await open(await startDraft(candidate()))
    await untilSaid(page, '有没有与本次申报相关的职业资格证书')
    expect(wordsOf(page)).not.toContain('请填写')
  })

  it('what was typed without a network is saved by itself when it is back (C3, P5)', async () => {
    const { applicationId } = await startDraft(candidate())
    const offline: TestCloud = {
      ...cloud,
      invoke: (...call) => (online ? cloud.invoke(...call) : Promise.reject(new Error('no network'))),
    }
    let online = true
    const phone = openPhone({ cloud: offline, openid: candidate().openid })
    const page = phone.mount('packages/application/edit/edit')
    await page.instance['onLoad']!({ applicationId })
    phone.setNetwork((online = false))
    page.instance['onEdit']!({ detail: { path: 'employer', value: '江临云帆', done: true } })
    await untilSaid(page, '未保存')
    phone.setNetwork((online = true))
    await untilSaid(page, '已保存')
    const { form } = await candidate().call('application', 'get', { applicationId })
    expect(form.employer).toBe('江临云帆')
  })

  it('a person without a certificate skips that step with 下一步 (C1)', async () => {
    const application = await startDraft(candidate())
    const { page } = await open(application)
    await page.instance['onNextTap']!()
    await untilSaid(page, '已保存')
    expect(wordsOf(page)).toContain('基本信息')
    const { form } = await candidate().call('application', 'get', application)
    expect(form.hasCertificate).toBe(false)
  })

  it('the form opens again at the step where it was left (C3)', async () => {
    const application = await startDraft(candidate())
    const first = await open(application)
    goTo(first.page, 2)
    const second = openPhone({ cloud: watched(), openid: candidate().openid })
    first.phone.storage.forEach((value, key) => second.storage.set(key, value))
    const page = second.mount('packages/application/edit/edit')
    await page.instance['onLoad']!({ applicationId: application.applicationId })
    await untilSaid(page, '新增工作经历')
  })

  it('everything is listed for checking, and what is missing is named beside its line (C17)', async () => {
    const application = await startDraft(candidate())
    const { revision } = application
    const changes = { ...completeForm(), employer: '', postcode: '31000' }
    await candidate().call('application', 'saveDraft', { ...application, revision, changes })
    const { page } = await open(application)
    goTo(page, REVIEW_STEP)
    await untilSaid(page, '我已阅读并作出以上承诺')
    expect(wordsOf(page)).toContain('请填写工作单位/所在院校')
    expect(wordsOf(page)).toContain('邮编是6位数字，现在是5位')
    expect(wordsOf(page)).toContain('还差3项：工作单位/所在院校、邮编、证件照')
  })

  it('nothing is submitted before the declaration is ticked (C12)', async () => {
    const { page } = await open(await completeDraft(candidate()))
    goTo(page, REVIEW_STEP)
    await page.instance['onSubmitTap']!()
    await untilSaid(page, '请先阅读并勾选承诺')
    expect(asked).not.toContain('application.submit')
  })

  it('a double tap submits once and leads to the signed form (C14)', async () => {
    const application = await completeDraft(candidate())
    const { page, phone } = await open(application)
    goTo(page, REVIEW_STEP)
    page.instance['onAgree']!({ detail: { checked: true } })
    await Promise.all([page.instance['onSubmitTap']!(), page.instance['onSubmitTap']!()])
    expect(asked.filter((route) => route === 'application.submit')).toHaveLength(1)
    expect(await untilOpened(phone)).toBe(`../documents/documents?applicationId=${application.applicationId}`)
  })

  it('a form that is no longer editable leads to the registration instead (F3)', async () => {
    const application = await completeDraft(candidate())
    await candidate().call('application', 'withdraw', application)
    const { phone } = await open(application)
    expect(await untilOpened(phone)).toBe(`../detail/detail?applicationId=${application.applicationId}`)
  })
})

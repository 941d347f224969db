import type { ApplicationStatus } from '../../cloudfunctions/application/contract'
import { candidate } from '../support/actors'
import {
  approved,
  completeDraft,
  inReview,
  payable,
  returned,
  startDraft,
  submittedForm,
} from '../support/application-steps'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud, type TestCloud } from '../support/cloud'
import { newWechatUser } from '../support/factories'
import { registerPass } from '../support/pass-steps'
import { payNow } from '../support/payment-steps'
import { openPhone, untilSaid, wordsOf } from './support/phone'

jest.setTimeout(120_000)

interface Situation {
  status: ApplicationStatus | 'none'
  /** Brings 沈知远 there. */
  reach(): Promise<unknown>
  /** What 首页 says: what to do, until when, and the button. */
  home: RegExp
  /** Where the button leads. */
  page: string
  /** The step of 办理进度 that is now, and one that is still to come. */
  now: string | null
  later: string | null
}

const HOUR_MS = 3_600_000
const withdraw = async () => {
  const { applicationId } = await completeDraft(candidate())
  await candidate().call('application', 'withdraw', { applicationId })
}
const pay = async () => payNow(candidate(), (await payable(candidate())).orderId ?? '')
const letExpire = async () => {
  await payable(candidate())
  await currentCloud().clock.advance(25 * HOUR_MS)
  await currentCloud().runTimer('timer', 'expire-due')
}
const DUE = /\d+月\d+日周.\d\d:\d\d/.source

const situations: Situation[] = [
  { status: 'none', reach: async () => undefined, home: new RegExp(`报名考试.*${DUE}截止.*¥380\\.00.*立即报名`), page: 'exam/detail', now: null, later: null },
  { status: 'draft', reach: () => startDraft(candidate()), home: new RegExp(`填完申报表并提交.*${DUE}前.*还差\\d+项.*继续填写`), page: 'edit/edit', now: '提交申报表', later: '资格审核' },
  { status: 'awaiting_signed_form', reach: () => submittedForm(candidate()), home: new RegExp(`上传签字申报表.*${DUE}前.*去上传`), page: 'documents/documents', now: '签字', later: '资格审核' },
  { status: 'in_review', reach: () => inReview(candidate()), home: new RegExp(`等待资格审核.*${DUE}考试.*查看进度`), page: 'detail/detail', now: '资格审核', later: '待缴费' },
  { status: 'returned', reach: () => returned(candidate()), home: new RegExp(`修改后重新提交.*${DUE}前.*签字表缺日期.*去修改`), page: 'edit/edit', now: '修改', later: '待缴费' },
  { status: 'awaiting_payment', reach: () => approved(candidate()), home: new RegExp(`缴纳考试费.*${DUE}前.*¥380\\.00.*去缴费`), page: 'pay/pay', now: '缴费', later: '参加考试' },
  { status: 'paid', reach: pay, home: new RegExp(`报名成功，准备考试.*${DUE}考试.*查看报名`), page: 'detail/detail', now: '准考证', later: '参加考试' },
  { status: 'expired', reach: letExpire, home: /报名考试.*立即报名/, page: 'exam/detail', now: null, later: null },
  { status: 'withdrawn', reach: withdraw, home: /报名考试.*立即报名/, page: 'exam/detail', now: null, later: null },
] // prettier-ignore

/** What the product says to do next is true in every status. */
describe('the one next step and the timeline', () => {
  let cloud: TestCloud

  beforeAll(async () => {
    cloud = await startCloud()
  }, 120_000)
  beforeEach(() => cloud.resetTo(DEMO_WORLD))
  afterAll(stopCloud)

  it.each(situations)('首页 says what to do until when: $status (B4)', async ({ reach, home, page }) => {
    await reach()
    const phone = openPhone({ cloud, openid: candidate().openid })
    const mounted = phone.mount('pages/home/home')
    mounted.triggerPageLifeTime('show')
    await untilSaid(mounted, '下一步')
    expect(wordsOf(mounted)).toMatch(home)
    const step = mounted.instance.data['step'] as { url: string }
    expect(step.url).toContain(page)
    expect(wordsOf(mounted).match(/下一步/g)).toHaveLength(1)
  })

  it('without a bound WeChat 首页 leads to 绑定微信 before anything else (A5, B4)', async () => {
    const person = await newWechatUser()
    const { userName, password } = await registerPass(person)
    await person.call('account', 'signInWithPassword', { userName, password })
    const mounted = openPhone({ cloud, openid: person.openid }).mount('pages/home/home')
    mounted.triggerPageLifeTime('show')
    await untilSaid(mounted, '去绑定')
    expect(wordsOf(mounted)).toMatch(/下一步绑定微信账号还没有绑定微信/)
    expect((mounted.instance.data['step'] as { url: string }).url).toContain('account/binding')
  })

  it.each(situations.filter(({ status }) => status !== 'none'))(
    '办理进度 shows what happened, what is now and what is still to come: $status (B5)',
    async ({ status, reach, now, later }) => {
      await reach()
      const { items } = await candidate().call('application', 'listMine', {})
      expect(items[0]?.status).toBe(status)
      const { applicationId } = items[0]!
      const page = openPhone({ cloud, openid: candidate().openid }).mount(
        'packages/application/detail/detail',
      )
      page.instance['onLoad']?.({ applicationId })
      page.instance['onShow']?.()
      await untilSaid(page, '办理进度')
      const nodes = page.instance.data['nodes'] as { title: string; state: string; note: string }[]
      expect(nodes[0]).toMatchObject({
        title: '开始填写',
        state: 'done',
        note: expect.stringMatching(/\d\d:\d\d/),
      })
      const current = nodes.filter((node) => node.state === 'now')
      if (now) expect(current).toMatchObject([{ title: expect.stringContaining(now) }])
      else expect(current).toEqual([])
      const todo = nodes.filter((node) => node.state === 'todo').map(({ title }) => title)
      if (later) expect(todo.join()).toContain(later)
      else expect(todo).toEqual([])
    },
  )
})

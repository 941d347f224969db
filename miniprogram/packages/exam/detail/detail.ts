import type { Exam } from '../../../../cloudfunctions/exam/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, showFailure, type Failure } from '../../../utils/failure'
import { calendarDay, dayTime, monthDayTime } from '../../../utils/format'
import { openPage } from '../../../utils/navigate'
import { applicationAction, applicationUrl } from '../../../utils/next-step'
import { knownSession } from '../../../utils/session'
import { ensureConsents, ensureProfile } from '../../../utils/sign-in-gate'
import { closedReason, viewChoice, type ChoiceView } from './seat-choice'

interface Fact {
  label: string
  value: string
}

const factsOf = (exam: Exam): Fact[] => [
  {
    label: '报名时间',
    value: `${monthDayTime(exam.registrationOpensAt)} 至\n${dayTime(exam.registrationClosesAt)}`,
  },
  { label: '考试时间', value: dayTime(exam.examAt) },
  ...(exam.direction === '/' ? [] : [{ label: '职业方向', value: exam.direction }]),
  { label: '准考证', value: `${calendarDay(exam.ticketPrintableOn)}起打印` },
  { label: '剩余名额', value: `${exam.seatsLeft} 个，共 ${exam.capacity} 个` },
]

/** 考试详情: read the agreement, choose a site and its subjects, apply (B3, E3, E4). Opens from a shared card too (B8). */
Component({
  behaviors: [appearance],
  properties: { examId: String },
  data: {
    exam: null as Exam | null,
    facts: [] as Fact[],
    closed: '',
    continueWords: '',
    agreed: false,
    siteId: '',
    subjectIds: [] as string[],
    chosenCount: 0,
    view: null as ChoiceView | null,
    reading: false,
    busy: false,
    error: '',
    /** The account is not bound to this WeChat: nothing can be applied for yet (A5). */
    unbound: false,
    failure: null as Failure | null,
  },
  pageLifetimes: {
    show() {
      void this.load()
    },
  },
  methods: {
    async load() {
      this.setData({ failure: null })
      try {
        const [exam, { account }] = await Promise.all([
          api.exam('get', { examId: this.data.examId }),
          knownSession(),
        ])
        const { agreed, siteId, subjectIds } = this.data
        this.setData({
          exam,
          unbound: account !== null && account.wechat !== 'this',
          facts: factsOf(exam),
          closed: closedReason(exam),
          continueWords: exam.mine ? applicationAction(exam.mine.status) : '',
          view: viewChoice(exam, { agreed, siteId, subjectIds }),
        })
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    async onPullDownRefresh() {
      await this.load()
      await wx.stopPullDownRefresh()
    },
    choose(change: { agreed?: boolean; siteId?: string; subjectIds?: string[] }) {
      this.setData({ ...change, error: '' })
      const { exam, agreed, siteId, subjectIds } = this.data
      if (!exam) return
      this.setData({
        view: viewChoice(exam, { agreed, siteId, subjectIds }),
        chosenCount: subjectIds.length,
      })
    },
    onAgreeChange({ detail }: WechatMiniprogram.CustomEvent<{ checked: boolean }>) {
      this.choose({ agreed: detail.checked })
    },
    /** Another site has other subjects: what it does not open is no longer chosen. */
    onSiteChange({ currentTarget }: WechatMiniprogram.CustomEvent) {
      const siteId = String(currentTarget.dataset['id'])
      const site = this.data.exam?.sites.find((one) => one.siteId === siteId)
      const open = site?.subjects.filter(({ seatsLeft }) => seatsLeft).map(({ subjectId }) => subjectId) ?? []
      this.choose({ siteId, subjectIds: this.data.subjectIds.filter((id) => open.includes(id)) })
    },
    onSubjectChange({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ checked: boolean }>) {
      const subjectId = String(currentTarget.dataset['id'])
      const others = this.data.subjectIds.filter((id) => id !== subjectId)
      this.choose({ subjectIds: detail.checked ? [...others, subjectId] : others })
    },
    onAgreementTap() {
      this.setData({ reading: true })
    },
    onAgreementRead() {
      this.setData({ reading: false })
      if (!this.data.closed && !this.data.exam?.mine) this.choose({ agreed: true })
    },
    onAgreementClose() {
      this.setData({ reading: false })
    },
    onReadingChange({ detail }: WechatMiniprogram.CustomEvent<{ visible: boolean }>) {
      this.setData({ reading: detail.visible })
    },
    onRefuseTap() {
      void openPage('/pages/exams/exams')
    },
    onBindTap() {
      void openPage('/packages/account/binding/binding')
    },
    async onApplyTap() {
      const { exam, view, siteId, subjectIds } = this.data
      if (!exam || !view) return
      if (view.missing) {
        this.setData({ error: `${view.missing}。` })
        await wx.pageScrollTo({ selector: `#${view.missingAt}` })
        return
      }
      await ensureProfile()
      await ensureConsents()
      await this.work(async () => {
        const { examId, agreement } = exam
        const agreementVersion = agreement.version
        const { applicationId } = await api.application('start', {
          examId,
          siteId,
          subjectIds,
          agreementVersion,
        })
        await openPage(`/packages/application/edit/edit?applicationId=${applicationId}`)
      })
    },
    async onContinueTap() {
      const mine = this.data.exam?.mine
      if (!mine) return
      await this.work(async () => {
        const application = await api.application('get', { applicationId: mine.applicationId })
        await openPage(applicationUrl(application))
      })
    },
    /** Seats and times may have changed meanwhile: after a refusal the page shows what is true now. */
    async work(step: () => Promise<void>) {
      this.setData({ busy: true, error: '' })
      try {
        await step()
      } catch (error) {
        const failure = describeFailure(error)
        await this.load()
        this.setData({ error: failure.message })
        if (this.data.exam?.mine) await showFailure(failure)
      }
      this.setData({ busy: false })
    },
    onShareAppMessage() {
      const { examId, exam } = this.data
      return {
        title: exam ? `${exam.occupation} ${exam.level} 报名` : '考试报名',
        path: `/packages/exam/detail/detail?examId=${examId}`,
      }
    },
  },
})

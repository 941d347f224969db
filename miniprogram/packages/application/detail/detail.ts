import type { ApplicationEvent, ApplicationView } from '../../../../cloudfunctions/application/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import type { TimelineNode } from '../../../components/timeline/timeline'
import { documentUrl } from '../../../utils/document-url'
import { describeFailure, type Failure } from '../../../utils/failure'
import { dayTime, monthDayTime, yuan } from '../../../utils/format'
import { idTypeLabels } from '../../../utils/labels'
import { applicationAction, applicationUrl } from '../../../utils/next-step'
import { materialsOf, type Material } from './materials'
import { noticeOf, type Notice } from './notice'
import { progressNodes } from './progress'

/** The events a candidate goes on with; one of them allowed means that the bar has its button. */
const FORWARD: readonly ApplicationEvent[] = ['pay', 'submitSignedForm', 'submit', 'submitWithoutReview']

/** 我的报名: where one application stands, what to do next, and everything that belongs to it (B5, B10). */
Component({
  behaviors: [appearance],
  data: {
    applicationId: '',
    failure: null as Failure | null,
    application: null as ApplicationView | null,
    notice: null as Notice | null,
    nodes: [] as TimelineNode[],
    materials: [] as Material[],
    facts: [] as { label: string; value: string }[],
    candidate: [] as { label: string; value: string }[],
    action: '',
    due: '',
    canWithdraw: false,
    asking: false,
    withdrawing: false,
    withdrawError: '',
    withdrawNote: '',
    consequence: [] as { label: string; value: string }[],
  },
  methods: {
    onLoad({ applicationId = '' }: Record<string, string | undefined>) {
      this.setData({ applicationId })
    },
    onShow() {
      void this.load()
    },
    onPullDownRefresh() {
      void this.load().finally(() => wx.stopPullDownRefresh())
    },
    async load() {
      this.setData({ failure: null })
      try {
        this.show(await api.application('get', { applicationId: this.data.applicationId }))
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    show(application: ApplicationView) {
      const { allowedEvents } = application
      const forward = allowedEvents.some((event) => FORWARD.includes(event))
      // Only a submitted form holds a seat.
      const holdsSeat = application.status !== 'draft'
      this.setData({
        application,
        notice: noticeOf(application),
        nodes: progressNodes(application),
        materials: materialsOf(application),
        facts: examFacts(application),
        candidate: candidateFacts(application),
        action: forward ? applicationAction(application.status) : '',
        due: allowedEvents.includes('pay') ? yuan(application.totalFen) : '',
        canWithdraw: allowedEvents.includes('withdraw'),
        withdrawNote: holdsSeat ? '名额放回，记录保留' : '记录保留',
        consequence: [
          { label: '考试', value: `${application.occupation} ${application.level}` },
          { label: '名额', value: holdsSeat ? '马上放回，别人可以报' : '还没有占' },
          { label: '记录', value: '保留，可以查看' },
        ],
      })
    },
    onActionTap() {
      const { application } = this.data
      if (application) void wx.navigateTo({ url: applicationUrl(application) })
    },
    onCorrectTap() {
      void wx.navigateTo({ url: `../edit/edit?applicationId=${this.data.applicationId}` })
    },
    async onMaterialTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { application, applicationId } = this.data
      const key = currentTarget.dataset['key'] as Material['key']
      if (!application) return
      if (key === 'signed')
        await wx.navigateTo({ url: `../documents/documents?applicationId=${applicationId}` })
      else if (key === 'photo' && application.photo) await wx.previewImage({ urls: [application.photo.url] })
      else if (key === 'certificate')
        await wx.previewImage({ urls: application.certificateImages.map(({ url }) => url) })
      else if (key === 'ticket' || key === 'result') {
        if (application.status === 'paid')
          await wx.navigateTo({ url: `../${key}/${key}?applicationId=${applicationId}` })
      } else if (key !== 'photo') await wx.navigateTo({ url: documentUrl(key, applicationId) })
    },
    onWithdrawTap() {
      this.setData({ asking: true, withdrawError: '' })
    },
    onWithdrawCancel() {
      this.setData({ asking: false })
    },
    async onWithdrawConfirm() {
      if (this.data.withdrawing) return
      this.setData({ withdrawing: true, withdrawError: '' })
      try {
        const { applicationId } = this.data
        this.show(await api.application('withdraw', { applicationId }))
        this.setData({ asking: false })
        // What has changed stands at the top.
        void wx.pageScrollTo({ scrollTop: 0 })
      } catch (error) {
        this.setData({ withdrawError: describeFailure(error).message })
      } finally {
        this.setData({ withdrawing: false })
      }
    },
  },
})

/** 考试信息 as manual S0 shows it. */
const examFacts = (application: ApplicationView) => [
  { label: '职业名称', value: application.occupation },
  { label: '技能等级', value: application.level },
  { label: '职业方向', value: application.direction },
  { label: '考试时间', value: dayTime(application.examAt) },
  { label: '考点', value: application.siteName },
  { label: '地址', value: application.siteAddress },
  {
    label: '科目',
    value: application.subjects.map(({ name, startsAt }) => `${name} ${monthDayTime(startsAt)}`).join('\n'),
  },
  { label: '说明', value: application.description || '/' },
]

const candidateFacts = ({ candidate }: ApplicationView) => [
  { label: '姓名', value: candidate.name },
  { label: '证件类型', value: idTypeLabels[candidate.idType] },
  { label: '证件号码', value: candidate.idNumberMasked },
  { label: '手机号', value: candidate.phoneMasked },
  { label: '电子邮箱', value: candidate.emailMasked },
]

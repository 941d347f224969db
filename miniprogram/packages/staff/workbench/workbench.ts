import type { Workbench } from '../../../../cloudfunctions/staff/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, showFailure, type Failure } from '../../../utils/failure'
import { day } from '../../../utils/format'
import { staffRoleLabels } from '../../../utils/labels'
import { serverNow } from '../../../utils/server-time'
import { knownSession } from '../../../utils/session'
import { may } from '../../../utils/staff-roles'
import { openScannedCase } from './open-scanned-case'
import { talentEntries, type TalentEntry } from './talent-entries'
import { tilesOf, unitWords, waitingWords, type Tile } from './tiles'

/** 工作台: go on with the review, then what waits and what came in today (N1). */
Component({
  behaviors: [appearance],
  data: {
    failure: null as Failure | null,
    workbench: null as Workbench | null,
    today: '',
    roles: '',
    waiting: '',
    unitsWaiting: '',
    reviews: false,
    canReview: false,
    canGrant: false,
    writes: false,
    examines: false,
    collects: false,
    talentEntries: [] as TalentEntry[],
    tiles: [] as Tile[],
    starting: false,
  },
  methods: {
    onShow() {
      void this.load()
    },
    onPullDownRefresh() {
      void this.load().finally(() => wx.stopPullDownRefresh())
    },
    async load() {
      try {
        const [workbench, { features }] = await Promise.all([api.staff('getWorkbench', {}), knownSession()])
        const now = serverNow()
        const { roles } = workbench
        this.setData({
          workbench,
          failure: null,
          today: day(now),
          roles: roles.map((role) => staffRoleLabels[role]).join('、'),
          waiting: waitingWords(workbench, now),
          unitsWaiting: unitWords(workbench, now),
          reviews: may(roles, 'reviewer'),
          canReview: may(roles, 'reviewer') && workbench.review.waiting > 0,
          writes: may(roles, 'content'),
          canGrant: roles.includes('admin'),
          examines: may(roles, 'exam_officer'),
          collects: may(roles, 'finance'),
          talentEntries: talentEntries(workbench, features),
          tiles: tilesOf(workbench, now),
        })
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    /** The oldest case first. */
    async onStartTap() {
      if (this.data.starting) return
      this.setData({ starting: true })
      try {
        const { items } = await api.application('listForReview', {})
        const [first] = items
        if (first) await wx.navigateTo({ url: `../case/case?applicationId=${first.applicationId}` })
        else await this.load()
      } catch (error) {
        await showFailure(describeFailure(error), '没有打开')
      } finally {
        this.setData({ starting: false })
      }
    },
    onScanTap(): Promise<void> {
      return openScannedCase()
    },
    onTileTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const url = String(currentTarget.dataset['url'])
      if (url) void wx.navigateTo({ url })
    },
    onExamsTap() {
      void wx.navigateTo({ url: '/packages/exam-office/exams/exams' })
    },
    onEntryTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void wx.navigateTo({ url: String(currentTarget.dataset['url']) })
    },
    onPoliciesTap() {
      void wx.navigateTo({ url: '../policies/policies' })
    },
    onDuesTap() {
      void wx.navigateTo({ url: '/packages/dues-office/list/list' })
    },
    onUnitsTap() {
      void wx.navigateTo({ url: '../units/units' })
    },
    onRolesTap() {
      void wx.navigateTo({ url: '../roles/roles' })
    },
  },
})

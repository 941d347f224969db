import type { ReviewCase } from '../../../../cloudfunctions/application/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, type Failure } from '../../../utils/failure'
import { pathLabel } from '../../../utils/form-fields'
import { dayTime, duration } from '../../../utils/format'
import { goBack } from '../../../utils/navigate'
import { serverNow } from '../../../utils/server-time'
import { cannedReasons, COMMON_OPINIONS } from './canned-reasons'
import { caseLines, checksOf, fileTiles, type CaseLine, type Check, type FileTile } from './case-view'
import { decidedWords } from './decided-words'
import { queuePosition, type QueuePosition } from './queue-position'
import { composeOpinion, withMark, type Mark } from './review-marks'
import { forgetNotes, keepNotes, readNotes } from './review-notes'

type Decision = '' | 'approve' | 'return'

/** One case under review: position, checks, what changed, files, marks and the decision (F1, F4, F5). */
Component({
  behaviors: [appearance],
  data: {
    applicationId: '',
    /** The state of the data on the paper that was scanned to come here. */
    printed: '',
    failure: null as Failure | null,
    reviewed: null as ReviewCase | null,
    queue: null as QueuePosition | null,
    submitted: '',
    checks: [] as Check[],
    lines: [] as CaseLine[],
    changed: [] as CaseLine[],
    same: [] as CaseLine[],
    open: false,
    tiles: [] as FileTile[],
    reasons: {} as Record<string, string>,
    canDecide: false,
    marks: [] as Mark[],
    marking: '',
    markLabel: '',
    markReasons: [] as string[],
    commonOpinions: COMMON_OPINIONS.map((text) => ({ text, on: false })),
    opinion: '',
    ownWords: false,
    opinionError: '',
    deciding: '' as Decision,
    busy: false,
    decideError: '',
    conflict: '',
  },
  methods: {
    async onLoad({ applicationId = '', printed = '' }: Record<string, string | undefined>) {
      this.setData({ applicationId, printed })
      await this.load()
    },
    async load() {
      this.setData({ failure: null })
      const { applicationId } = this.data
      try {
        const [reviewed, queue] = await Promise.all([
          api.application('getCase', { applicationId }),
          queuePosition(applicationId),
        ])
        this.setData({ queue, conflict: '' })
        this.recall(reviewed)
        this.show(reviewed)
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    /** What was noted on an earlier visit and not decided. */
    recall(reviewed: ReviewCase) {
      const notes = readNotes(reviewed)
      if (!notes) return
      const { marks, sentences, ownOpinion } = notes
      this.setData({
        marks,
        commonOpinions: COMMON_OPINIONS.map((text) => ({ text, on: sentences.includes(text) })),
        ownWords: ownOpinion !== '',
        opinion: ownOpinion,
      })
    },
    keep() {
      const { reviewed, canDecide, marks, opinion, ownWords } = this.data
      if (!reviewed || !canDecide) return
      keepNotes(reviewed, { marks, sentences: this.sentences(), ownOpinion: ownWords ? opinion : '' })
    },
    sentences(): string[] {
      return this.data.commonOpinions.filter(({ on }) => on).map(({ text }) => text)
    },
    show(reviewed: ReviewCase) {
      const at = [...reviewed.timeline].reverse().find(({ event }) => event === 'submitSignedForm')?.at
      this.setData({
        reviewed,
        submitted: at ? `已等 ${duration(serverNow() - Date.parse(at))}，${dayTime(at)} 提交` : '',
        checks: checksOf(reviewed),
        tiles: fileTiles(reviewed),
        canDecide: reviewed.allowedEvents.includes('approve'),
        open: reviewed.round === 1,
      })
      this.showMarks(this.data.marks)
    },
    /** Everything that depends on the marks, and the opinion as long as nobody wrote it. */
    showMarks(marks: Mark[]) {
      const { reviewed, ownWords, opinion } = this.data
      if (!reviewed) return
      const lines = caseLines(reviewed, marks)
      this.setData({
        marks,
        lines,
        changed: lines.filter((line) => line.changed),
        same: lines.filter((line) => !line.changed),
        reasons: Object.fromEntries(marks.map(({ path, reason }) => [path, reason])),
        opinion: ownWords ? opinion : composeOpinion(marks, this.sentences()),
      })
      this.keep()
    },
    onOpenTap() {
      this.setData({ open: !this.data.open })
    },

    onFlag({ detail }: WechatMiniprogram.CustomEvent<{ path: string }>) {
      const { path } = detail
      this.setData({ marking: path, markLabel: pathLabel(path), markReasons: cannedReasons(path) })
    },
    onMark({ detail }: WechatMiniprogram.CustomEvent<{ reason: string }>) {
      this.showMarks(withMark(this.data.marks, this.data.marking, detail.reason))
      this.setData({ marking: '', opinionError: '' })
    },
    onMarkClose() {
      this.setData({ marking: '' })
    },
    onCommonTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const index = Number(currentTarget.dataset['index'])
      const commonOpinions = this.data.commonOpinions.map((one, place) =>
        place === index ? { ...one, on: !one.on } : one,
      )
      this.setData({ commonOpinions, opinionError: '' })
      this.showMarks(this.data.marks)
    },
    onOpinionInput({ detail }: WechatMiniprogram.Input) {
      this.setData({ opinion: detail.value, ownWords: true, opinionError: '' })
      this.keep()
    },
    onComposeTap() {
      this.setData({ ownWords: false })
      this.showMarks(this.data.marks)
    },

    onApproveTap() {
      this.setData({ deciding: 'approve', decideError: '' })
    },
    onReturnTap() {
      if (this.data.opinion.trim()) return this.setData({ deciding: 'return', decideError: '' })
      this.setData({ opinionError: '请标记有问题的地方，或写明退回原因' })
      void wx.pageScrollTo({ selector: '#reasons' })
    },
    onDecideCancel() {
      this.setData({ deciding: '' })
    },
    async onDecideConfirm() {
      const { busy, deciding, reviewed } = this.data
      if (busy || !deciding || !reviewed) return
      this.setData({ busy: true, decideError: '' })
      try {
        await this.decide(deciding, reviewed)
        forgetNotes(reviewed)
        this.setData({ deciding: '' })
        await this.goOn()
      } catch (error) {
        this.explain(describeFailure(error))
      } finally {
        this.setData({ busy: false })
      }
    },
    async decide(deciding: Exclude<Decision, ''>, { applicationId, round }: ReviewCase) {
      if (deciding === 'approve') await api.application('approve', { applicationId, round })
      else {
        const { opinion, marks } = this.data
        await api.application('return', { applicationId, round, opinion: opinion.trim(), marks })
      }
      await wx.showToast({ title: deciding === 'approve' ? '已通过' : '已退回', icon: 'success' })
    },
    explain(failure: Failure) {
      if (failure.code === 'STATE_CONFLICT')
        this.setData({ conflict: decidedWords(failure), deciding: '', canDecide: false })
      else this.setData({ decideError: failure.message })
    },
    /** To the next case, or back when the queue is empty. */
    async goOn() {
      const nextId = this.data.queue?.nextId
      if (nextId) await wx.redirectTo({ url: `./case?applicationId=${nextId}` })
      else await goBack()
    },
    onNextTap() {
      void this.goOn()
    },
  },
})

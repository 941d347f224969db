import type { ExamOfficeCard } from '../../../../cloudfunctions/ticket/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, showFailure, type Failure } from '../../../utils/failure'
import { fieldErrors } from '../../../utils/field-message'
import { dayOf, dayTime } from '../../../utils/format'
import { seatsWords } from '../seats-words'

/** One exam of the exam office: the days of printing, and its sites. */
Component({
  behaviors: [appearance],
  data: {
    examId: '',
    failure: null as Failure | null,
    exam: null as ExamOfficeCard | null,
    when: '',
    lastDay: '',
    /** How many tickets are published. */
    issued: 0,
    sites: [] as { siteId: string; name: string; words: string }[],
    printableOn: '',
    printableUntil: '',
    errors: {} as Record<string, string>,
    changed: false,
    saving: false,
    saved: '',
  },
  methods: {
    onLoad({ examId = '' }: Record<string, string | undefined>) {
      this.setData({ examId })
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
        this.show(await api.ticket('getExam', { examId: this.data.examId }))
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    show(exam: ExamOfficeCard) {
      // What was chosen and not saved stays.
      const { changed } = this.data
      this.setData({
        exam,
        when: dayTime(exam.examAt),
        lastDay: dayOf(exam.examAt),
        issued: exam.sites.reduce((sum, site) => sum + site.issued, 0),
        sites: exam.sites.map((site) => ({
          siteId: site.siteId,
          name: site.siteName,
          words: seatsWords([site]),
        })),
        ...(changed ? {} : { printableOn: exam.printableOn, printableUntil: exam.printableUntil }),
      })
    },
    onDayChange({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const field = String(currentTarget.dataset['field'])
      this.setData({ [field]: detail.value, changed: true, saved: '', errors: {} })
    },
    async onSaveTap() {
      const { examId, printableOn, printableUntil, saving } = this.data
      if (saving) return
      this.setData({ saving: true, errors: {} })
      try {
        const exam = await api.ticket('setPrintWindow', { examId, printableOn, printableUntil })
        this.setData({ changed: false, saved: '已保存，考生看到的打印时间已更新。' })
        this.show(exam)
      } catch (error) {
        const failure = describeFailure(error)
        const errors = fieldErrors(failure.issues)
        if (Object.keys(errors).length) this.setData({ errors })
        else await showFailure(failure, '打印时间没有保存')
      } finally {
        this.setData({ saving: false })
      }
    },
    onPhotoTap() {
      void wx.navigateTo({ url: `../photo-rules/photo-rules?examId=${this.data.examId}` })
    },
    onScoresTap() {
      void wx.navigateTo({ url: `../scores/scores?examId=${this.data.examId}` })
    },
    onSiteTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const siteId = String(currentTarget.dataset['id'])
      void wx.navigateTo({ url: `../seating/seating?examId=${this.data.examId}&siteId=${siteId}` })
    },
  },
})

import type { ApplicationView } from '../../../../../cloudfunctions/application/contract'
import type { Exam } from '../../../../../cloudfunctions/exam/contract'
import { api } from '../../../../api/index'
import { describeFailure } from '../../../../utils/failure'
import { fieldMessage } from '../../../../utils/field-message'
import { siteRows, subjectRows, type ChoiceRow } from './choice-rows'

/** Another site or other subjects for a draft (E3, E4): the way out when one is full. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    visible: Boolean,
    /** `ApplicationView` */
    application: { type: Object, value: null as unknown as WechatMiniprogram.IAnyObject },
  },
  data: {
    exam: null as Exam | null,
    siteId: '',
    subjectIds: [] as string[],
    sites: [] as ChoiceRow[],
    subjects: [] as ChoiceRow[],
    busy: false,
    error: '',
  },
  observers: {
    visible(visible: boolean) {
      if (visible) void this.load(this.data.application as ApplicationView)
    },
  },
  methods: {
    async load({ examId, siteName, subjects }: ApplicationView) {
      this.setData({ error: '' })
      try {
        const exam = await api.exam('get', { examId })
        this.setData({ exam })
        this.choose(
          exam.sites.find(({ name }) => name === siteName)?.siteId ?? '',
          subjects.map(({ subjectId }) => subjectId),
        )
      } catch (error) {
        this.setData({ error: describeFailure(error).message })
      }
    },
    choose(siteId: string, subjectIds: string[]) {
      const { exam } = this.data
      if (!exam) return
      const site = exam.sites.find((one) => one.siteId === siteId)
      const open = subjectIds.filter((id) => site?.subjects.some(({ subjectId }) => subjectId === id))
      this.setData({
        siteId,
        subjectIds: open,
        sites: siteRows(exam, siteId),
        subjects: subjectRows(site, open),
        error: '',
      })
    },
    onSite({ currentTarget }: WechatMiniprogram.CustomEvent) {
      this.choose(String(currentTarget.dataset['id']), this.data.subjectIds)
    },
    onSubject({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ checked: boolean }>) {
      const id = String(currentTarget.dataset['id'])
      const { siteId, subjectIds } = this.data
      this.choose(siteId, detail.checked ? [...subjectIds, id] : subjectIds.filter((other) => other !== id))
    },
    async onConfirm() {
      const { siteId, subjectIds, busy } = this.data
      if (busy) return
      if (!subjectIds.length) {
        this.setData({ error: fieldMessage({ path: 'subjectIds', code: 'SUBJECT_REQUIRED' }) })
        return
      }
      this.setData({ busy: true, error: '' })
      try {
        const { applicationId } = this.data.application as ApplicationView
        const application = await api.application('changeSite', { applicationId, siteId, subjectIds })
        this.triggerEvent('changed', { application })
      } catch (error) {
        const { issues, message } = describeFailure(error)
        this.setData({ error: issues[0] ? fieldMessage(issues[0]) : message })
      } finally {
        this.setData({ busy: false })
      }
    },
    onCancel() {
      this.triggerEvent('close')
    },
  },
})

import type { WorkExperience } from '../../../../../cloudfunctions/application/contract'
import { months } from '../../../../utils/format'
import { totalMonths } from '../../../../utils/work-periods'
import { experienceRows, type ExperienceRow } from './experience-rows'

type Row = WechatMiniprogram.CustomEvent<{ key: 'edit' | 'delete' }>

const ACTIONS = [
  { key: 'edit', label: '修改', icon: 'edit-1', tone: 'neutral' },
  { key: 'delete', label: '删除', icon: 'delete', tone: 'danger' },
]

/** 工作经历: the years they add up to, the list, and a sheet to add or change one. A deleted one can be brought back. */
Component({
  options: { styleIsolation: 'apply-shared', multipleSlots: true },
  properties: {
    /** `WorkExperience[]` */
    experiences: Array,
    errors: Object,
    marks: Object,
    today: String,
  },
  data: {
    actions: ACTIONS,
    rows: [] as ExperienceRow[],
    totalWords: '',
    sheet: false,
    editing: null as WorkExperience | null,
    removed: null as WorkExperience | null,
  },
  observers: {
    'experiences, errors, marks, today'(
      experiences: WorkExperience[],
      errors: Record<string, string>,
      marks: Record<string, string>,
      today: string,
    ) {
      this.setData({
        rows: experienceRows(experiences ?? [], { ...marks, ...errors }, today),
        totalWords: months(totalMonths(experiences ?? [], today)),
      })
    },
  },
  methods: {
    onAddTap() {
      this.setData({ sheet: true, editing: null })
    },
    onAct({ currentTarget, detail }: Row) {
      const experiences = this.data.experiences as WorkExperience[]
      const chosen = experiences.find(
        ({ workExperienceId }) => workExperienceId === currentTarget.dataset['id'],
      )
      if (!chosen) return
      if (detail.key === 'edit') {
        this.setData({ sheet: true, editing: chosen })
        return
      }
      this.setData({ removed: chosen })
      this.tell(experiences.filter((experience) => experience !== chosen))
    },
    onUndoTap() {
      const { experiences, removed } = this.data
      if (!removed) return
      this.setData({ removed: null })
      this.tell([...(experiences as WorkExperience[]), removed])
    },
    onSave({ detail }: WechatMiniprogram.CustomEvent<Omit<WorkExperience, 'workExperienceId'>>) {
      const experiences = this.data.experiences as WorkExperience[]
      const id = this.data.editing?.workExperienceId ?? newId()
      const saved = { ...detail, workExperienceId: id }
      const others = experiences.filter(({ workExperienceId }) => workExperienceId !== id)
      this.setData({ sheet: false, editing: null, removed: null })
      this.tell([...others, saved])
    },
    onClose() {
      this.setData({ sheet: false })
    },
    tell(value: WorkExperience[]) {
      this.triggerEvent('edit', { path: 'workExperiences', value, done: true })
    },
  },
})

/** Unique within one form; the server keeps it as it is. */
const newId = (): string => `w${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`

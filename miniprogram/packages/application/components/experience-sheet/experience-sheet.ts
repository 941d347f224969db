import type { WorkExperience } from '../../../../../cloudfunctions/application/contract'

type FieldEvent = WechatMiniprogram.CustomEvent<{ value: string }>
type Draft = Omit<WorkExperience, 'workExperienceId'>

const EMPTY: Draft = { employer: '', position: '', startedOn: '', endedOn: '' }

/** Adds or changes one work experience. What was typed stays when the sheet is closed and opened again. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    visible: Boolean,
    /** The experience to change, or null to add one. */
    experience: { type: Object, value: null },
    today: String,
  },
  data: { draft: EMPTY, ongoing: false, errors: {} as Partial<Record<keyof Draft, string>> },
  observers: {
    experience(experience: WorkExperience | null) {
      const draft: Draft = experience ?? EMPTY
      this.setData({ draft, ongoing: experience !== null && !draft.endedOn, errors: {} })
    },
  },
  methods: {
    onField({ currentTarget, detail }: FieldEvent) {
      const field = currentTarget.dataset['field'] as keyof Draft
      this.setData({ [`draft.${field}`]: detail.value, [`errors.${field}`]: '' })
    },
    onOngoing({ detail }: WechatMiniprogram.CustomEvent<{ checked: boolean }>) {
      this.setData({ ongoing: detail.checked, 'draft.endedOn': '', 'errors.endedOn': '' })
    },
    onConfirm() {
      const { draft, ongoing } = this.data
      const errors = wrongFields(draft, ongoing)
      this.setData({ errors })
      if (!Object.keys(errors).length) {
        this.triggerEvent('save', { ...draft, endedOn: ongoing ? '' : draft.endedOn })
        this.setData({ draft: EMPTY, ongoing: false })
      }
    },
    onCancel() {
      this.triggerEvent('close')
    },
  },
})

/** What would leave a line without meaning; everything else is the server's to judge. */
function wrongFields(draft: Draft, ongoing: boolean): Partial<Record<keyof Draft, string>> {
  return {
    ...(draft.employer.trim() ? {} : { employer: '请填写单位名称' }),
    ...(draft.position.trim() ? {} : { position: '请填写职位' }),
    ...(draft.startedOn ? {} : { startedOn: '请选择开始日期' }),
    ...(ongoing || draft.endedOn ? {} : { endedOn: '请选择结束日期，或勾选至今' }),
    ...(!ongoing && draft.endedOn && draft.endedOn < draft.startedOn
      ? { endedOn: '结束日期不能早于开始日期' }
      : {}),
  }
}

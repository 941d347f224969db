import type { ApplicationView, ApplicationForm } from '../../../../../cloudfunctions/application/contract'
import { monthDayTime, months, yuan } from '../../../../utils/format'
import {
  formLines,
  FORM_STEPS,
  OPTIONAL_PATHS,
  type FormLine,
  type FormStep,
} from '../../../../utils/form-lines'

interface Line extends FormLine {
  error: string
  words: string
}

const SECTIONS: { step: FormStep; title: string }[] = [
  { step: 'certificate', title: '相关证书' },
  { step: 'basics', title: '基本信息' },
  { step: 'experience', title: '工作经历' },
]

/** 核对: everything that will be submitted, each line leading back to where it is changed (C17), and the declaration (C12). */
Component({
  options: { styleIsolation: 'apply-shared', multipleSlots: true },
  properties: {
    /** `ApplicationView`; the form may be newer than its own. */
    application: { type: Object, value: null as unknown as WechatMiniprogram.IAnyObject },
    form: { type: Object, value: null as unknown as WechatMiniprogram.IAnyObject },
    months: Number,
    errors: Object,
    /** Site and subjects may still be changed. */
    choosable: Boolean,
    agreed: Boolean,
    agreeError: String,
  },
  data: {
    sections: [] as { step: FormStep; title: string; note: string; lines: Line[] }[],
    fees: [] as { label: string; words: string }[],
    total: '',
    subjects: [] as string[],
  },
  observers: {
    'application, form, errors, months'(
      application: ApplicationView | null,
      form: ApplicationForm | null,
      errors: Record<string, string>,
      total: number,
    ) {
      if (!application || !form) return
      const lines = linesOf(application, form, errors ?? {})
      this.setData({
        sections: SECTIONS.map(({ step, title }) => ({
          step,
          title,
          note: step === 'experience' ? `职业年限 ${months(total)}` : '',
          lines: lines.filter((line) => line.step === step),
        })),
        fees: application.feeItems.map(({ label, amountFen }) => ({ label, words: yuan(amountFen) })),
        total: yuan(application.totalFen),
        subjects: application.subjects.map(({ name, startsAt }) => `${name} ${monthDayTime(startsAt)}`),
      })
    },
  },
  methods: {
    onLineTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { step, path } = currentTarget.dataset as { step: FormStep; path?: string }
      this.triggerEvent('go', { index: FORM_STEPS.indexOf(step), path })
    },
    onChoiceTap() {
      this.triggerEvent('choice')
    },
    onAgree({ detail }: WechatMiniprogram.CustomEvent<{ checked: boolean }>) {
      this.triggerEvent('agree', { checked: detail.checked })
    },
  },
})

function linesOf(
  application: ApplicationView,
  form: ApplicationForm,
  errors: Record<string, string>,
): Line[] {
  const { certificateImages, candidate } = application
  return formLines({ form, certificateImages, phoneMasked: candidate.phoneMasked }).map((line) => ({
    ...line,
    words: line.value || '未填写',
    error: errors[line.path] ?? nestedError(line.path, errors) ?? '',
    optional: OPTIONAL_PATHS.includes(line.path),
  }))
}

/** A work experience is one line here; the first thing that is wrong in it is its error. */
const nestedError = (path: string, errors: Record<string, string>): string | undefined =>
  Object.entries(errors).find(([key]) => key.startsWith(`${path}.`))?.[1]

import type { ApplicationForm, FileView, WorkExperience } from '../../cloudfunctions/application/contract'
import { fieldLabels, pathLabel } from './form-fields'
import { dayWords } from './format'
import { monthRange } from './work-periods'

/** The steps of the application form, in order. */
export const FORM_STEPS = ['certificate', 'basics', 'experience', 'photo', 'review'] as const
export type FormStep = (typeof FORM_STEPS)[number]

/** One thing of the form as it is read: in 核对 and by the reviewer. */
export interface FormLine {
  path: string
  label: string
  /** Empty when nothing was filled in. */
  value: string
  step: FormStep
}

export interface FormContent {
  form: ApplicationForm
  certificateImages: readonly FileView[]
  phoneMasked: string
}

/** Everything of the form in the order of its steps. The photo is shown as a picture, not as a line. */
export const formLines = (content: FormContent): FormLine[] => [
  ...certificateLines(content),
  ...basicLines(content.form),
  ...experienceLines(content.form.workExperiences),
]

function certificateLines({ form, certificateImages }: FormContent): FormLine[] {
  const line = (path: string, value: string): FormLine => ({
    path,
    label: fieldLabels[path]!,
    value,
    step: 'certificate',
  })
  if (!form.hasCertificate) return [line('form.hasCertificate', form.hasCertificate === null ? '' : '没有')]
  const { name, level, number, issuedOn } = form.certificate
  return [
    line('form.certificate.name', name),
    line('form.certificate.level', level),
    line('form.certificate.number', number),
    line('form.certificate.issuedOn', issuedOn && dayWords(issuedOn)),
    line('certificateImages', certificateImages.length ? `${certificateImages.length} 张图片` : ''),
  ]
}

const basicLines = (form: ApplicationForm): FormLine[] =>
  (
    [
      ['form.ethnicGroup', form.ethnicGroup],
      ['form.politicalStatus', form.politicalStatus],
      ['form.education', form.education],
      ['form.employer', form.employer],
      ['form.occupation', form.occupation],
      ['form.workStartedOn', form.notWorking ? '未工作' : form.workStartedOn && dayWords(form.workStartedOn)],
      ['form.mailingAddress', form.mailingAddress],
      ['form.postcode', form.postcode],
      ['form.idAddress', form.idAddress],
    ] as const
  ).map(([path, value]) => ({ path, label: fieldLabels[path]!, value, step: 'basics' }))

const experienceLines = (experiences: readonly WorkExperience[]): FormLine[] =>
  experiences.map((experience, index) => {
    const path = `form.workExperiences.${index}`
    const words = [monthRange(experience), experience.employer, experience.position]
    return { path, label: pathLabel(path), value: words.filter(Boolean).join('，'), step: 'experience' }
  })

/** Paths that people need not fill in; an empty one reads 未填写 without being wrong. */
export const OPTIONAL_PATHS: readonly string[] = ['form.postcode', 'form.idAddress']

/** The step on which a path of `issues` or of a reviewer's mark is corrected. */
export function stepOfPath(path: string): FormStep {
  if (path.startsWith('form.workExperiences')) return 'experience'
  if (path.startsWith('form.certificate') || path === 'form.hasCertificate' || path === 'certificateImages')
    return 'certificate'
  if (path === 'photo') return 'photo'
  return path.startsWith('form.') ? 'basics' : 'review'
}

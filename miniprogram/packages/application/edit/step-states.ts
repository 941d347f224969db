import type {
  ApplicationForm,
  ApplicationView,
  ReviewOpinion,
} from '../../../../cloudfunctions/application/contract'
import type { FieldIssue } from '../../../../cloudfunctions/_shared/errors'
import { fieldLabels, experienceFieldLabels } from '../../../utils/form-fields'
import { fieldErrors } from '../../../utils/field-message'
import { FORM_STEPS, stepOfPath } from '../../../utils/form-lines'

export const STEP_LABELS = ['证书', '基本信息', '工作经历', '照片', '核对']

export const REVIEW_STEP = FORM_STEPS.indexOf('review')

export interface StepState {
  label: string
  state: 'done' | 'current' | 'wrong' | 'todo'
}

const stepIndex = (path: string): number => FORM_STEPS.indexOf(stepOfPath(path))

/** What is only empty is not held against somebody who has not been there yet. */
const isEmptiness = ({ code }: FieldIssue): boolean => code === 'REQUIRED' || code === 'PHOTO_REQUIRED'

/**
 * What the phone knows by itself need not wait for the network: a field that holds something is not empty, and
 * `邮编是 6 位数字，现在是 5 位`.
 */
export const withTyped = (issues: FieldIssue[], form: ApplicationForm): FieldIssue[] =>
  issues
    .filter(({ code, path }) => code !== 'REQUIRED' || !isFilled(form, path))
    .map((issue) =>
      issue.code === 'POSTCODE_FORMAT' ? { ...issue, params: { actual: form.postcode.length } } : issue,
    )

function isFilled(form: ApplicationForm, path: string): boolean {
  const value: unknown = form[path.replace(/^form\./, '') as keyof ApplicationForm]
  if (path === 'form.workStartedOn' && form.notWorking) return true
  return typeof value === 'string' && value.trim() !== ''
}

/** The words beside the fields: what is wrong anywhere, and what is missing on the steps before `furthest`. */
export function shownErrors(issues: FieldIssue[], furthest: number, count: number): Record<string, string> {
  const shown = issues.filter((issue) => !isEmptiness(issue) || stepIndex(issue.path) < furthest)
  const labels = Array.from({ length: count }, (_, index) => experienceFieldLabels(index))
  return fieldErrors(shown, Object.assign({}, fieldLabels, ...labels) as Record<string, string>)
}

/** The steps of the bar: where one is, what is finished, what has something wrong or a reviewer's mark. */
export function stepStates(
  issues: FieldIssue[],
  current: number,
  furthest: number,
  marks: Record<string, string>,
): StepState[] {
  const marked = new Set(Object.keys(marks).map(stepIndex))
  return STEP_LABELS.map((label, index) => ({
    label,
    state: index !== current && marked.has(index) ? 'wrong' : stateOf(issues, index, current, furthest),
  }))
}

function stateOf(issues: FieldIssue[], index: number, current: number, furthest: number): StepState['state'] {
  if (index === current) return 'current'
  const here = issues.filter(({ path }) => stepIndex(path) === index)
  if (here.some((issue) => !isEmptiness(issue) || index < furthest)) return 'wrong'
  return index < furthest ? 'done' : 'todo'
}

/** The step to start on when this phone remembers none: the first one with something to do. */
export function firstOpenStep({ issues, opinion }: ApplicationView): number {
  if (opinion) return REVIEW_STEP
  return issues.length ? Math.min(...issues.map(({ path }) => stepIndex(path))) : FORM_STEPS.indexOf('review')
}

/** A reviewer's marks as words beside their fields; a mark on a whole experience or certificate counts too. */
export const markWords = (opinion: ReviewOpinion | null): Record<string, string> =>
  Object.fromEntries((opinion?.marks ?? []).map(({ path, reason }) => [path, `审核意见：${reason}`]))

/** A field that was changed answers its mark. A part of the certificate or of an experience answers its own. */
export const withoutMark = (marks: Record<string, string>, path: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(marks).filter(([marked]) => marked !== path && !marked.startsWith(`${path}.`)),
  )

/** The opinion is read where something is to be corrected, and before submitting. */
export const opinionBelongs = (opinion: ReviewOpinion | null, step: number): boolean =>
  opinion !== null && (step === REVIEW_STEP || opinion.marks.some(({ path }) => stepIndex(path) === step))

/** `还差 3 项：民族、邮编、证件照` */
export function missingWords(issues: FieldIssue[], labelOf: (path: string) => string): string {
  if (!issues.length) return ''
  const labels = [...new Set(issues.map(({ path }) => labelOf(path)))]
  const named = labels.slice(0, 3).join('、')
  return `还差 ${labels.length} 项：${named}${labels.length > 3 ? ' 等' : ''}`
}

export const nextWords = (step: number): string =>
  `下一步：${['基本信息', '工作经历', '上传照片', '核对提交'][step] ?? ''}`

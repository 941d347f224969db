import type { ApplicationForm } from '../../../../cloudfunctions/application/contract'
import { fieldLabels } from '../../../utils/form-fields'
import type { ConflictView } from '../components/conflict-card/conflict-card'
import type { DraftConflict, FormField } from './merge-drafts'

/** What two phones say about each field, in words. */
export const conflictViews = (conflicts: readonly DraftConflict[]): ConflictView[] =>
  conflicts.map(({ field, mine, theirs }) => ({
    field,
    label: fieldLabels[`form.${field}`] ?? field,
    mine: valueWords(field, mine),
    theirs: valueWords(field, theirs),
  }))

/** `另一台手机改过民族、通讯地址，已为你更新。` */
export const takenWords = (fields: readonly FormField[]): string =>
  fields.length
    ? `另一台手机改过${[...new Set(fields.map((field) => fieldLabels[`form.${field}`]))].join('、')}，已为你更新。`
    : ''

function valueWords(field: FormField, value: ApplicationForm[FormField]): string {
  if (field === 'workExperiences') return `${(value as ApplicationForm['workExperiences']).length} 段经历`
  if (field === 'certificate') {
    const { name, level, number } = value as ApplicationForm['certificate']
    return [name, level, number].filter(Boolean).join('，') || '未填写'
  }
  if (typeof value === 'boolean') return value ? '是' : '否'
  return (value as string) || '未填写'
}

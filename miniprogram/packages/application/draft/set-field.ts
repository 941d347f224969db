import type { ApplicationForm } from '../../../../cloudfunctions/application/contract'
import type { FormChanges, FormField } from './merge-drafts'

/** The change that sets one field by its path: `employer`, or `certificate.name` of a field with parts. */
export function setField(form: ApplicationForm, path: string, value: unknown): FormChanges {
  const [field, part] = path.split('.') as [FormField, string | undefined]
  if (part === undefined) return { [field]: value }
  return { [field]: { ...(form[field] as object), [part]: value } }
}

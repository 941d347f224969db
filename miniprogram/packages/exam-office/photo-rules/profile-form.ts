import type { PhotoProfile } from '../../../../cloudfunctions/exam/contract'
import type { FieldIssue } from '../../../../cloudfunctions/_shared/errors'
import { fieldErrors } from '../../../utils/field-message'

/** The fields of a photo profile that are typed, by their labels. */
export const LABELS = {
  width: '宽',
  height: '高',
  dpi: '分辨率',
  minWidth: '宽不小于',
  minHeight: '高不小于',
  minRatio: '高宽比最小',
  maxRatio: '高宽比最大',
  minBytes: '文件最小',
  maxBytes: '文件最大',
} as const
export type Field = keyof typeof LABELS
export const FIELDS = Object.keys(LABELS) as Field[]

/** As it is typed: figures as text, sizes of files in KB. */
export type ProfileForm = Record<Field, string> & Pick<PhotoProfile, 'background'>

const KB = 1024
const MM_PER_INCH = 25.4
const isBytes = (field: Field) => field === 'minBytes' || field === 'maxBytes'

export function formOf(profile: PhotoProfile): ProfileForm {
  const typed = FIELDS.map((field) => [
    field,
    String(isBytes(field) ? Math.round((profile[field] / KB) * 10) / 10 : profile[field]),
  ])
  return { ...(Object.fromEntries(typed) as Record<Field, string>), background: profile.background }
}

/** What was typed as a profile. A field without a figure becomes NaN, which the server answers by its name. */
export function profileOf({ background, ...typed }: ProfileForm): PhotoProfile {
  const figures = FIELDS.map((field) => {
    const figure = typed[field].trim() === '' ? Number.NaN : Number(typed[field])
    return [field, isBytes(field) ? Math.round(figure * KB) : figure]
  })
  return { ...(Object.fromEntries(figures) as Record<Field, number>), background }
}

export const isSameForm = (one: ProfileForm, other: ProfileForm): boolean =>
  one.background === other.background && FIELDS.every((field) => one[field] === other[field])

/** The photo itself in whole millimetres; null while the figures make none. */
export function sizeOf(form: ProfileForm): { width: number; height: number } | null {
  const { width, height, dpi } = profileOf(form)
  const size = { width: (width / dpi) * MM_PER_INCH, height: (height / dpi) * MM_PER_INCH }
  const isDrawable = ({ width: across, height: down }: typeof size) =>
    across >= 5 && down >= 5 && across <= 200 && down <= 200
  return isDrawable(size) ? { width: Math.round(size.width), height: Math.round(size.height) } : null
}

/** The server's objections by field; limits of file sizes in KB, as they are typed. */
export function profileErrors(issues: FieldIssue[]): Record<string, string> {
  return fieldErrors(
    issues.map(({ path, params = {}, ...issue }) => {
      const field = path.replace(/^profile\./, '')
      const inKb = ([name, value]: [string, string | number]) => [name, `${Number(value) / KB} KB`]
      return {
        ...issue,
        path: field,
        params: isBytes(field as Field) ? Object.fromEntries(Object.entries(params).map(inKb)) : params,
      }
    }),
    LABELS,
  )
}

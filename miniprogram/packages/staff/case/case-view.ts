import type { FileView, ReviewCase } from '../../../../cloudfunctions/application/contract'
import { formLines, type FormLine } from '../../../utils/form-lines'
import { fileSize, months } from '../../../utils/format'
import { BACKGROUND_LABELS } from '../../../utils/photo-words'
import type { Mark } from './review-marks'

/** A line of the form with what the reviewer thinks of it. */
export interface CaseLine extends FormLine {
  changed: boolean
  reason: string
}

/** A fact of the case: checked by the system, or to be looked at by a person. */
export interface Check {
  key: string
  ok: boolean
  words: string
}

/** A file as a tile; all tiles of one path are marked together. */
export interface FileTile {
  id: string
  path: 'photo' | 'signedForm' | 'certificateImages'
  title: string
  note: string
  url: string
  image: boolean
  fresh: boolean
}

export function caseLines(reviewed: ReviewCase, marks: readonly Mark[]): CaseLine[] {
  const { form, certificateImages, candidate, changedPaths } = reviewed
  const isChanged = (path: string) =>
    changedPaths.some((changed) => changed === path || changed.startsWith(`${path}.`))
  return formLines({ form, certificateImages, phoneMasked: candidate.phoneMasked }).map((line) => ({
    ...line,
    value: line.value || '未填写',
    changed: isChanged(line.path) || (line.path === 'form.workStartedOn' && isChanged('form.notWorking')),
    reason: marks.find(({ path }) => path === line.path)?.reason ?? '',
  }))
}

export function checksOf({
  candidate,
  experienceMonths,
  form,
  photo,
  photoRules,
  signedForms,
  certificateImages,
  dataHash,
}: ReviewCase): Check[] {
  const pages = signedForms.reduce((sum, file) => sum + (file.pages ?? 1), 0)
  return [
    ...(candidate.nameFallback
      ? [{ key: 'name', ok: false, words: `姓名有打不出的字，拼音 ${candidate.nameFallback}，请与证件核对` }]
      : []),
    {
      key: 'years',
      ok: experienceMonths > 0,
      words: experienceMonths ? `职业年限 ${months(experienceMonths)}` : '没有填写工作经历',
    },
    ...(form.hasCertificate
      ? [
          {
            key: 'certificate',
            ok: certificateImages.length > 0,
            words: `有相关证书，图片 ${certificateImages.length} 张`,
          },
        ]
      : []),
    {
      key: 'photo',
      ok: photo !== null,
      words: photo ? photoWords(photo, photoRules) : '没有证件照',
    },
    {
      key: 'signed',
      ok: false,
      words: `签字表 ${pages} 页，${codeWords(signedForms, dataHash)}，签章需人工核对`,
    },
  ]
}

/** The photo was within the rules when it was uploaded; they may have changed since, and it stays valid (D7). */
function photoWords({ width, height, bytes }: FileView, rules: ReviewCase['photoRules']): string {
  const measured = `证件照 ${width} × ${height}，${fileSize(bytes)}`
  const fits =
    width !== null &&
    height !== null &&
    width >= rules.minWidth &&
    height >= rules.minHeight &&
    height >= width * rules.minRatio &&
    height <= width * rules.maxRatio &&
    bytes >= rules.minBytes &&
    bytes <= rules.maxBytes
  return `${measured}，${fits ? '合规' : '按上传时的要求收下，仍然有效'}；背景要${BACKGROUND_LABELS[rules.background]}`
}

/** Whether the paper that was signed is of this very form (C8). */
function codeWords(signedForms: FileView[], dataHash: string): string {
  if (signedForms.some(({ signedFor }) => signedFor === 'older')) return `不是当前版本（应为 ${dataHash}）`
  return signedForms.some(({ signedFor }) => signedFor === 'current')
    ? '二维码与当前申报表一致'
    : `没有读出二维码，请核对纸上的数据校验是否为 ${dataHash}`
}

export function fileTiles({ photo, signedForms, certificateImages, changedPaths }: ReviewCase): FileTile[] {
  const tile = (file: FileView, path: FileTile['path'], title: string): FileTile => ({
    id: file.fileRefId,
    path,
    title,
    note: file.pages ? `${file.pages} 页` : fileSize(file.bytes),
    url: file.url,
    image: file.contentType !== 'application/pdf',
    fresh: changedPaths.some((changed) => changed === path),
  })
  return [
    ...signedForms.map((file, index) =>
      tile(file, 'signedForm', signedForms.length > 1 ? `签字申报表 ${index + 1}` : '签字申报表'),
    ),
    ...certificateImages.map((file, index) =>
      tile(file, 'certificateImages', certificateImages.length > 1 ? `证书图片 ${index + 1}` : '证书图片'),
    ),
    ...(photo ? [tile(photo, 'photo', '证件照')] : []),
  ]
}

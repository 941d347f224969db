import type { PhotoRules } from '../../../../cloudfunctions/exam/contract'
import { ratioRange, sizeRange } from '../../../utils/photo-words'

export interface PhotoMeasures {
  width: number
  height: number
  bytes: number
  /** Pixels per inch that the file says it prints with; null when it does not say. */
  dpi: number | null
  /** Pixels of the original that the frame covers: fewer than asked for would print blurred. */
  sourceWidth: number
  sourceHeight: number
}

/** One rule with what was measured beside it. */
export interface MeasuredRule {
  label: string
  rule: string
  value: string
  ok: boolean
}

/** The rules of the exam's photos that the server checks as well (D2, D7), with the measures of this one. */
export function measuredRules(
  { width, height, bytes, dpi, sourceWidth, sourceHeight }: PhotoMeasures,
  rules: PhotoRules,
): MeasuredRule[] {
  const { minHeight, minWidth, minRatio, maxRatio, minBytes, maxBytes } = rules
  const ratio = height / width
  const leastDpi = Math.floor(rules.dpi * Math.max(minWidth / rules.width, minHeight / rules.height))
  const sharp = Math.round(sourceHeight) >= minHeight && Math.round(sourceWidth) >= minWidth
  return [
    {
      label: '高 × 宽',
      rule: `≥ ${minHeight} × ${minWidth}`,
      value: sharp
        ? `${height} × ${width}`
        : `原图只有 ${Math.round(sourceHeight)} × ${Math.round(sourceWidth)}`,
      ok: sharp && height >= minHeight && width >= minWidth,
    },
    {
      label: '高宽比',
      rule: ratioRange(rules),
      value: ratio.toFixed(2),
      ok: ratio >= minRatio && ratio <= maxRatio,
    },
    {
      label: '大小',
      rule: sizeRange(rules),
      value: `${Math.round(bytes / 1024)} KB`,
      ok: bytes >= minBytes && bytes <= maxBytes,
    },
    {
      label: '分辨率',
      rule: `${rules.dpi} DPI`,
      value: dpi === null ? '没有写明' : `${dpi} DPI`,
      ok: dpi !== null && dpi >= leastDpi,
    },
    { label: '方向', rule: '正置', value: '以框内为准', ok: true },
  ]
}

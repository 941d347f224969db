/** Manual S2, section 4: what a photo must measure. The server checks the same (D2). */
export const PHOTO_LIMITS = {
  minHeight: 192,
  minWidth: 144,
  minRatio: 1.3,
  maxRatio: 1.5,
  minBytes: 20 * 1024,
  maxBytes: 200 * 1024,
} as const

export interface PhotoMeasures {
  width: number
  height: number
  bytes: number
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

export function measuredRules({
  width,
  height,
  bytes,
  sourceWidth,
  sourceHeight,
}: PhotoMeasures): MeasuredRule[] {
  const { minHeight, minWidth, minRatio, maxRatio, minBytes, maxBytes } = PHOTO_LIMITS
  const ratio = height / width
  const sharp = sourceHeight >= minHeight && sourceWidth >= minWidth
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
      rule: `${minRatio.toFixed(2)}–${maxRatio.toFixed(2)}`,
      value: ratio.toFixed(2),
      ok: ratio >= minRatio && ratio <= maxRatio,
    },
    {
      label: '大小',
      rule: '20–200 KB',
      value: `${Math.round(bytes / 1024)} KB`,
      ok: bytes >= minBytes && bytes <= maxBytes,
    },
    { label: '方向', rule: '正置', value: '以框内为准', ok: true },
  ]
}

import type { PhotoProfile, PhotoRules } from '../../cloudfunctions/exam/contract'

/** What stands behind the head, as a rule says it. */
export const BACKGROUND_LABELS: Record<PhotoProfile['background'], string> = {
  light: '浅色纯色',
  white: '白色',
  blue: '蓝色',
  red: '红色',
}

const kilobytes = (bytes: number): string => String(Math.round(bytes / 1024))

/** `20–200 KB` */
export const sizeRange = ({ minBytes, maxBytes }: Pick<PhotoProfile, 'minBytes' | 'maxBytes'>): string =>
  `${kilobytes(minBytes)}–${kilobytes(maxBytes)} KB`

/** `1.30–1.50` */
export const ratioRange = ({ minRatio, maxRatio }: Pick<PhotoProfile, 'minRatio' | 'maxRatio'>): string =>
  `${minRatio.toFixed(2)}–${maxRatio.toFixed(2)}`

/** `33 × 48 mm` */
export const millimetres = ({ width, height }: PhotoRules['size']): string => `${width} × ${height} mm`

/** `25 × 35 mm，295 × 413 像素，白色背景` */
export const photoSummary = ({ size, width, height, background }: PhotoRules): string =>
  `${millimetres(size)}，${width} × ${height} 像素，${BACKGROUND_LABELS[background]}背景`

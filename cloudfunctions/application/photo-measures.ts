import { AppError } from '../_shared/errors'
import type { PhotoProfile } from '../exam/contract'
import type { ImageMeasures } from './measure-image'

/**
 * Refuses a photo that does not fit the exam's profile (D2, D7). One that only its EXIF mark turns upright is refused
 * too: printers and documents do not follow the mark, so it would stand sideways there. `reason` says which rule.
 */
export function requirePhotoMeasures(
  { width, height, orientation }: ImageMeasures,
  { minHeight, minWidth, minRatio, maxRatio }: PhotoProfile,
): void {
  const ratio = Math.round((height / width) * 100) / 100
  const reason =
    orientation !== 1
      ? 'NOT_UPRIGHT'
      : height < minHeight || width < minWidth
        ? 'TOO_SMALL'
        : height < width * minRatio || height > width * maxRatio
          ? 'RATIO'
          : null
  if (reason)
    throw new AppError('PHOTO_MEASURES_REFUSED', {
      reason,
      width,
      height,
      ratio,
      orientation,
      minHeight,
      minWidth,
      minRatio,
      maxRatio,
    })
}

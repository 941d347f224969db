import type { PhotoProfile, PhotoRules } from './contract'

const MM_PER_INCH = 25.4
/** The field for a photo on ticket, forms and certificate, in mm. */
const FIELD = { width: 33, height: 48 }

/** A photo profile with the sizes that follow from it. */
export function presentPhotoRules(profile: PhotoProfile): PhotoRules {
  const { width, height, dpi } = profile
  const scale = Math.min(FIELD.width / width, FIELD.height / height)
  const round = (factor: number) => ({
    width: Math.round(width * factor),
    height: Math.round(height * factor),
  })
  return { ...profile, size: round(MM_PER_INCH / dpi), printed: round(scale) }
}

import type * as ImageSize from 'image-size'
import { AppError } from '../_shared/errors'

export interface ImageMeasures {
  /** As the picture is looked at: a camera's quarter turn is taken into account. */
  width: number
  height: number
  /** EXIF orientation; 1 is upright. */
  orientation: number
}

/** Reads the measures of a JPEG or PNG. One whose header cannot be read is `FILE_TYPE_REFUSED`. */
export function measureImage(content: Buffer, contentType: string): ImageMeasures {
  const { width, height, orientation = 1 } = readSize(content, contentType)
  if (!width || !height) throw damaged(contentType)
  return orientation >= 5 ? { width: height, height: width, orientation } : { width, height, orientation }
}

function readSize(content: Buffer, contentType: string) {
  try {
    return loadImageSize().imageSize(content)
  } catch {
    throw damaged(contentType)
  }
}

const damaged = (contentType: string) =>
  new AppError('FILE_TYPE_REFUSED', { actual: contentType, damaged: true })

// Loaded on first use, not at cold start.
const loadImageSize = () => require('image-size') as typeof ImageSize

import { z } from 'zod'
import { RISKY_WORDS } from './check-text'
import { openApiError, type OpenApiReply } from './open-api-reply'

const MAX_BYTES = 1024 * 1024
const schema = z.object({ media: z.object({ value: z.instanceof(Uint8Array), contentType: z.string() }) })

/** `security.imgSecCheck`: 87014 for a picture that holds one of the words which stand for risky content. */
export function checkImage(request: Record<string, unknown>): OpenApiReply {
  const parsed = schema.safeParse(request)
  if (!parsed.success || parsed.data.media.value.length === 0)
    return openApiError(41005, 'media data missing')
  const { value, contentType } = parsed.data.media
  if (!/^image\/(png|jpe?g|gif)$/.test(contentType)) return openApiError(40005, 'invalid file type')
  if (value.length > MAX_BYTES) return openApiError(40006, 'invalid meida size')
  const bytes = Buffer.from(value)
  const risky = RISKY_WORDS.some((word) => bytes.includes(word))
  return risky ? openApiError(87014, 'risky content') : openApiError(0, 'ok')
}

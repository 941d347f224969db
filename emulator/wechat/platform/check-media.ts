import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { judge } from './check-text'
import { openApiError, type OpenApiReply } from './open-api-reply'
import type { MediaCheck, PlatformContext } from './platform-context'

/** WeChat takes up to half an hour; here a result is due after this. */
const CHECK_MS = 5_000
const MAX_BYTES = 10 * 1024 * 1024
const DOWNLOAD_MS = 5_000

const schema = z.object({
  media_url: z.url({ protocol: /^https?$/ }),
  /** 1 sound, 2 picture. */
  media_type: z.union([z.literal(1), z.literal(2)]),
  version: z.literal(2),
  scene: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  openid: z.string(),
})

/** `security.mediaCheckAsync` version 2: takes the check on; the result is pushed later as `wxa_media_check`. */
export function checkMedia(context: PlatformContext, request: Record<string, unknown>): OpenApiReply {
  const parsed = schema.safeParse(request)
  if (!parsed.success)
    return openApiError(40129, `invalid ${parsed.error.issues[0]?.path.join('.') ?? 'request'}`)
  const { media_url: mediaUrl, openid } = parsed.data
  if (!context.users.get(openid)) return openApiError(40003, 'invalid openid')
  const traceId = [4, 4, 4].map((bytes) => randomBytes(bytes).toString('hex')).join('-')
  const dueAt = context.clock.now() + CHECK_MS
  context.mediaChecks.put(traceId, { traceId, mediaUrl, openid, dueAt, outcome: null })
  return { errcode: 0, errmsg: 'ok', trace_id: traceId }
}

/** Pushes an event to whom it concerns and answers what came of it. */
export type Push = (message: Record<string, unknown>) => Promise<unknown>

/** Checks what is due, by the words in it that stand for what the real check would find, and pushes the results. */
export async function runMediaChecks(context: PlatformContext, push: Push): Promise<void> {
  const now = context.clock.now()
  for (const check of context.mediaChecks.list()) {
    if (check.dueAt === null || check.dueAt > now) continue
    const event = await resultOf(context, check)
    const outcome = await push(event).then(
      (answer) => JSON.stringify(answer) ?? 'undefined',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    )
    context.mediaChecks.put(check.traceId, { ...check, dueAt: null, outcome })
  }
}

async function resultOf(context: PlatformContext, check: MediaCheck): Promise<Record<string, unknown>> {
  const head = {
    ToUserName: `gh_${context.appId.slice(2, 14)}`,
    FromUserName: check.openid,
    CreateTime: Math.floor(context.clock.now() / 1000),
    MsgType: 'event',
    Event: 'wxa_media_check',
    appid: context.appId,
    trace_id: check.traceId,
    version: 2,
  }
  const bytes = await download(check.mediaUrl)
  if (!bytes) return { ...head, errcode: -1008, errmsg: 'download failed', detail: [] }
  const result = judge((word) => bytes.includes(word))
  const detail = [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }]
  return { ...head, errcode: 0, errmsg: 'ok', result, detail }
}

/** Null for what WeChat could not fetch either: an address that answers no file, or too large a one. */
async function download(url: string): Promise<Buffer | null> {
  try {
    const reply = await fetch(url, { signal: AbortSignal.timeout(DOWNLOAD_MS) })
    const bytes = Buffer.from(await reply.arrayBuffer())
    return reply.ok && bytes.length <= MAX_BYTES ? bytes : null
  } catch {
    return null
  }
}

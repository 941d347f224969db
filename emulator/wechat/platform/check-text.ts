import { openApiError, type OpenApiReply } from './open-api-reply'
import type { PlatformContext } from './platform-context'

const MAX_CHARACTERS = 2500
/** Words that stand for what the real check would find, so that each answer can be provoked. */
export const RISKY_WORDS = ['违规测试', '特3456书yuuo莞6543李zxcz蒜7782法fgnv级']
const REVIEW = ['待人工复核测试']

/** What WeChat suggests for content that holds words which stand for what the real check would find. */
export function judge(holds: (word: string) => boolean): {
  suggest: 'pass' | 'review' | 'risky'
  label: number
} {
  if (RISKY_WORDS.some(holds)) return { suggest: 'risky', label: 20006 }
  return REVIEW.some(holds) ? { suggest: 'review', label: 20006 } : { suggest: 'pass', label: 100 }
}

/** `security.msgSecCheck` version 2: `errcode` is 0 even for risky text, `result.suggest` says what to do. */
export function checkText(context: PlatformContext, request: Record<string, unknown>): OpenApiReply {
  const { version, openid, scene, content } = request
  if (version !== 2) return openApiError(40129, 'version must be 2')
  if (![1, 2, 3, 4].includes(Number(scene))) return openApiError(40129, 'invalid scene')
  if (typeof openid !== 'string' || !context.users.get(openid)) return openApiError(40003, 'invalid openid')
  if (typeof content !== 'string' || content === '') return openApiError(44004, 'empty content')
  if ([...content].length > MAX_CHARACTERS) return openApiError(45002, 'content size out of limit')
  return {
    errcode: 0,
    errmsg: 'ok',
    result: judge((word) => content.includes(word)),
    detail: [],
    trace_id: String(context.clock.now()),
  }
}

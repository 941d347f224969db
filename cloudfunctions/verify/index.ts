import type { HttpEvent } from '../_shared/http'
import type { FunctionContext } from '../_shared/platform'
import { serve } from '../_shared/serve'
import { verifyContract } from './contract'
import { findByToken } from './find-by-token'
import { verifyLimits } from './limits'
import { servePage } from './serve-page'

const routes = serve(
  verifyContract,
  { check: async ({ token }) => ({ found: await findByToken(token) }) },
  { service: 'verify', limits: verifyLimits },
)

/** Answers the mini-program as every function does, and a browser that opens the address of a code with a page (J4). */
export const main = (event: HttpEvent & { $url?: unknown; input?: unknown }, context?: FunctionContext) =>
  event.httpMethod ? servePage(event, context) : routes(event, context)

import type { RouteLimits } from '../_shared/limits/route-limits'
import type { MessageContract } from './contract'

/** Nothing of `message` is public or costs more than a read of the caller's own (O8). */
export const messageLimits: RouteLimits<MessageContract> = {}

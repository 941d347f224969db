import type { ClientRule } from '../config/collection-declaration'

export type ClientOperation = 'read' | 'create' | 'update' | 'delete'

/** What a rule lets a client do: nothing, everything, or only with documents whose `_openid` is the client's. */
export type Permission = 'denied' | 'allowed' | 'own'

/**
 * Evaluates a declared rule. Known are `true`, `false`, `auth != null` (every client has a WeChat identity) and
 * `doc._openid == auth.openid`; any other expression denies, because a wrong guess must not open a collection.
 */
export function permissionOf(rule: ClientRule, operation: ClientOperation): Permission {
  const declared = operation === 'read' ? rule.read : (rule[operation] ?? rule.write)
  if (typeof declared === 'boolean') return declared ? 'allowed' : 'denied'
  const expression = declared.replace(/\s+/g, '')
  if (expression === 'true' || expression === 'auth!=null') return 'allowed'
  const ownership = new Set(['doc._openid==auth.openid', 'auth.openid==doc._openid'])
  return ownership.has(expression) ? 'own' : 'denied'
}

import { isPlainObject } from '../database/values/type-rank'
import type { Expression } from './parse-rule'
import { RuleError } from './rule-tokens'

export type RuleCondition = Record<string, unknown>

/** What a rule may speak of. */
export interface RuleFacts {
  /** Who asks. Every client of a mini-program has an openid. */
  auth: { openid: string }
  /** Milliseconds since the epoch, by the emulator's clock. */
  now: number
  /** What a request adds or sets; undefined when it does neither. */
  data?: RuleCondition | undefined
  /** The file that a rule of storage speaks of. */
  resource?: { openid: string | null; path: string }
  /** The one value that a request names for a field of the document; undefined when it does not. */
  said?: (field: string) => unknown
  /** A document of another collection, for `get()`; null when there is none. */
  read?: (collection: string, id: string) => RuleCondition | null
}

/** One side of a comparison: a value that is known now, or a field of the document. */
export type Side = { value: unknown; field?: undefined } | { field: string }

/** @throws RuleError for what is neither */
export function side(expression: Expression, facts: RuleFacts): Side {
  switch (expression.kind) {
    case 'value':
      return { value: expression.value }
    case 'path':
      return pathSide(expression, facts)
    case 'template':
      return { value: expression.parts.map((part) => textOf(known(part, facts))).join('') }
    case 'get':
      return { value: documentAt(known(expression.path, facts), facts) }
    case 'member':
      return { value: member(known(expression.of, facts), textOf(known(expression.name, facts))) }
    default:
      throw new RuleError('a comparison is between values and fields')
  }
}

function pathSide({ root, path }: { root: string; path: string }, facts: RuleFacts): Side {
  if (root === 'doc' && path && !facts.resource) return { field: path }
  if (root === 'auth' && !path) return { value: facts.auth }
  if (root === 'auth' && path === 'openid') return { value: facts.auth.openid }
  // WeChat's own examples for files say uid where they mean the openid.
  if (root === 'auth' && path === 'uid' && facts.resource) return { value: facts.auth.openid }
  if (root === 'now' && !path) return { value: facts.now }
  if (root === 'request' && path.startsWith('data.')) return { value: part(facts.data, path.slice(5)) }
  if (root === 'resource' && facts.resource && path) return { value: member(facts.resource, path) }
  throw new RuleError(`${root}${path && `.${path}`} is not known`)
}

/** The value of a side; of a field it is the one that the request names. @throws RuleError when it names none */
export function known(expression: Expression, facts: RuleFacts): unknown {
  return valueOf(side(expression, facts), facts)
}

export function valueOf(of: Side, facts: RuleFacts): unknown {
  if (of.field === undefined) return of.value
  const value = facts.said?.(of.field)
  if (value === undefined) throw new RuleError(`the request must say what ${of.field} is`)
  return value
}

function documentAt(path: unknown, { read }: RuleFacts): RuleCondition | null {
  const [, collection, id] = /^database\.([^.]+)\.(.+)$/.exec(String(path)) ?? []
  if (!collection || !id || !read) throw new RuleError('get() wants database.<collection>.<id>')
  return read(collection, id)
}

function textOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  throw new RuleError('a path is made of texts and numbers')
}

const member = (of: unknown, name: string): unknown =>
  (isPlainObject(of) && Object.hasOwn(of, name) ? of[name] : null) ?? null

/** A part of what a request sends; null when it is not there. */
export const part = (data: unknown, path: string): unknown => path.split('.').reduce<unknown>(member, data)

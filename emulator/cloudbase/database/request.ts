import { bindNow, bindNowInQuery } from './aggregate/bind-now'
import { decodeRequest } from './ejson'
import type { SortSpec } from './indexes/plan-read'
import type { Document } from './values/document'
import { isPlainObject } from './values/type-rank'
import { wording } from './wording'

/** An action's body as the SDKs send it, read field by field. Every reader refuses what is not well formed. */
export class Request {
  constructor(
    private readonly body: Record<string, unknown>,
    private readonly now: number,
  ) {}

  text(name: string): string {
    const value = this.body[name]
    if (typeof value !== 'string' || !value) throw wording.badParameter(name, 'a string')
    return value
  }

  optionalText(name: string): string | undefined {
    const value = this.body[name]
    return typeof value === 'string' && value ? value : undefined
  }

  flag(name: string): boolean {
    return this.body[name] === true
  }

  /** An EJSON object in a string, e.g. `query`; undefined when absent. */
  object(name: string): Document | undefined {
    const value = this.body[name]
    if (value === undefined || value === null || value === '') return undefined
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    const decoded = decodeRequest(text, name, this.now)
    if (!isPlainObject(decoded)) throw wording.badParameter(name, 'an object')
    return decoded
  }

  /** The condition of a read; an absent one is met by every document. */
  query(): Document {
    return bindNowInQuery(this.object('query') ?? {}, this.now)
  }

  /** The condition of a write. Without one the whole collection would change: refused. */
  requiredQuery(): Document {
    const query = this.query()
    if (!Object.keys(query).length) throw wording.queryRequired()
    return query
  }

  /** A list of EJSON strings, e.g. the documents of an insert. */
  objects(name: string): Document[] {
    const value = this.body[name]
    if (!Array.isArray(value)) throw wording.badParameter(name, 'an array')
    return value.map((item: unknown) => {
      const decoded = typeof item === 'string' ? decodeRequest(item, name, this.now) : item
      if (!isPlainObject(decoded)) throw wording.badParameter(name, 'an array of objects')
      return decoded
    })
  }

  wholeNumber(name: string, fallback: number): number {
    const value = this.body[name] ?? fallback
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
      throw wording.badParameter(name, 'a whole number that is not negative')
    return value
  }

  sort(): SortSpec {
    const order = this.object('order') ?? {}
    if (!Object.values(order).every((direction) => direction === 1 || direction === -1))
      throw wording.badParameter('order', 'fields with 1 or -1')
    return order as SortSpec
  }

  /** The stages of an aggregation as one object each. */
  stages(): Document[] {
    const stages = this.body.stages
    if (!Array.isArray(stages)) throw wording.badParameter('stages', 'an array')
    return stages.map((stage: unknown) => {
      const { stageKey, stageValue } = isPlainObject(stage) ? stage : {}
      if (typeof stageKey !== 'string' || typeof stageValue !== 'string')
        throw wording.badParameter('stages', 'an array of { stageKey, stageValue }')
      const value = decodeRequest(stageValue, stageKey, this.now)
      const isQuery = stageKey === '$match' && isPlainObject(value)
      return { [stageKey]: isQuery ? bindNowInQuery(value, this.now) : bindNow(value, this.now) }
    })
  }
}

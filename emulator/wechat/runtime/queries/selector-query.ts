import type { glassEasel } from 'glass-easel-miniprogram-adapter'
import { measureNode, measureViewport, type QueryFields } from './measure-node'

/** A page or component as the mini-program holds it. */
export interface QueryOwner {
  _$: glassEasel.GeneralComponent
}

type Callback = (result: unknown) => void

interface Request {
  owner: QueryOwner
  selector: string | null
  single: boolean
  fields: QueryFields
  callback?: Callback
}

/** WeChat's SelectorQuery. Results are read after the next render, as they cross from the view in WeChat. */
export class SelectorQuery {
  private readonly requests: Request[] = []

  constructor(private owner: QueryOwner) {}

  in(owner: QueryOwner): this {
    this.owner = owner
    return this
  }

  select(selector: string): NodesRef {
    return this.reference(selector, true)
  }

  selectAll(selector: string): NodesRef {
    return this.reference(selector, false)
  }

  selectViewport(): NodesRef {
    return this.reference(null, true)
  }

  exec(callback?: (results: unknown[]) => void): this {
    requestAnimationFrame(() => {
      const results = this.requests.map((request) => {
        const result = answer(request)
        request.callback?.(result)
        return result
      })
      callback?.(results)
    })
    return this
  }

  private reference(selector: string | null, single: boolean): NodesRef {
    const { owner } = this
    return new NodesRef((fields, callback) => {
      this.requests.push({ owner, selector, single, fields, callback })
      return this
    })
  }
}

/** What a query asks of the nodes it selected. */
class NodesRef {
  constructor(private readonly request: (fields: QueryFields, callback?: Callback) => SelectorQuery) {}

  fields(fields: QueryFields, callback?: Callback): SelectorQuery {
    return this.request(fields, callback)
  }

  boundingClientRect(callback?: Callback): SelectorQuery {
    return this.request({ id: true, dataset: true, rect: true, size: true }, callback)
  }

  scrollOffset(callback?: Callback): SelectorQuery {
    return this.request({ id: true, dataset: true, scrollOffset: true }, callback)
  }

  node(callback?: Callback): SelectorQuery {
    return this.request({ node: true }, callback)
  }

  context(callback?: Callback): SelectorQuery {
    return this.request({ context: true }, callback)
  }
}

function answer({ owner, selector, single, fields }: Request): unknown {
  const component = owner._$
  if (selector === null) return measureViewport(component, fields)
  const root = component.getShadowRoot()
  if (single) {
    const node = root?.querySelector(selector)
    return node ? measureNode(node, fields) : null
  }
  return (root?.querySelectorAll(selector) ?? []).map((node) => measureNode(node, fields))
}

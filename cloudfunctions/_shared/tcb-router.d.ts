declare module 'tcb-router' {
  interface RouterContext {
    body?: unknown
  }
  export default class TcbRouter {
    constructor(options: { event: unknown })
    router(path: string, handler: (ctx: RouterContext) => Promise<void>): void
    serve(): Promise<unknown>
  }
}

import { builtinOf } from './builtins/builtin'
import { createBars } from './frame/create-bars'
import { phoneGeometry } from './frame/geometry'
import type { RuntimeHost, ShareContent } from './host'
import { createNavigation } from './pages/navigation'
import { callPage } from './pages/page'
import { repaint } from './pages/repaint'
import { absolutePageUrl, formatPageUrl, resolvePath } from './pages/page-url'
import type { QueryOwner } from './queries/selector-query'
import type { Runtime } from './runtime'

/** The runtime as `wx.*` sees it. */
export function createHost(runtime: Runtime): RuntimeHost {
  const { stack, log } = runtime
  return {
    app: runtime.config.app,
    launch: runtime.launch,
    navigation: createNavigation(runtime),
    bars: createBars(runtime),
    pullDown: {
      start: () => stack.top()?.screen.pullDown.start(),
      stop: () => stack.top()?.screen.pullDown.stop(),
    },
    pages: () => stack.all(),
    currentPage: () => stack.top(),
    geometry: () => phoneGeometry(runtime),
    overlay: runtime.frame.overlay,
    assetUrl: (src) => assetUrl(runtime, src),
    pageUrl: (url) => absolutePageUrl(url, stack.top()?.path ?? ''),
    themeChanged: () => repaint(runtime),
    warn: (message) => log.warn(message),
    missing: (name) => log.noteMissing(name),
    on: (event, listener) => runtime.events.on(event, listener),
    contextOf: (id, owner) => contextOf(runtime, id, owner),
    shareContent: (from, dataset) => shareContent(runtime, from, dataset),
  }
}

/** Files of the mini-program are served beside the document; a foreign scheme is the api's business. */
export function assetUrl(runtime: Runtime, src: string, fromPath?: string): string | Promise<string> {
  if (/^(data|blob):/.test(src)) return src
  if (/^[a-z]+:\/\//i.test(src)) return runtime.binding.fileUrl(src)
  const base = fromPath ?? runtime.stack.top()?.path ?? ''
  return fileUrl(resolvePath(src, base))
}

/** URL of a file by its path in the mini-program's folder. */
export function fileUrl(path: string): string {
  return new URL(`mp/${path.replace(/^\//, '')}`, document.baseURI).pathname
}

function contextOf({ stack }: Runtime, id: string, owner?: unknown): object | null {
  const component = (owner as QueryOwner | undefined)?._$ ?? stack.top()?.component
  const found = component?.getShadowRoot()?.getElementById(id)?.$$ as unknown as Element | undefined
  return builtinOf(found ?? null)?.instance.queried?.() ?? null
}

async function shareContent(
  runtime: Runtime,
  from: 'button' | 'menu',
  dataset: Record<string, unknown> = {},
): Promise<ShareContent> {
  const page = runtime.stack.top()
  const title = page?.screen.title ?? ''
  const path = page ? formatPageUrl(page) : '/'
  const options = { from, target: from === 'button' ? { dataset } : undefined }
  const given = page ? callPage(page, 'onShareAppMessage', options) : undefined
  const content = (given ?? {}) as Partial<ShareContent> & { promise?: Promise<Partial<ShareContent>> }
  return { title, path, ...content, ...(await content.promise) }
}

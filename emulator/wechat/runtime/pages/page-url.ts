/** A page target taken apart. Values stay encoded, as WeChat hands them to `onLoad`. */
export interface PageTarget {
  path: string
  query: Record<string, string>
}

export function parsePageUrl(url: string): PageTarget {
  const [location = '', search = ''] = url.split('?')
  const query: Record<string, string> = {}
  for (const pair of search.split('&').filter(Boolean)) {
    const equals = pair.indexOf('=')
    query[equals < 0 ? pair : pair.slice(0, equals)] = equals < 0 ? '' : pair.slice(equals + 1)
  }
  return { path: location.replace(/^\/+/, '').replace(/\.html$/, ''), query }
}

export function formatPageUrl({ path, query }: PageTarget): string {
  const search = Object.entries(query).map(([key, value]) => `${key}=${value}`)
  return `/${path}${search.length ? `?${search.join('&')}` : ''}`
}

/** Absolute form of a url relative to a page: `../b/b?x=1` seen from `pages/a/a` is `/pages/b/b?x=1`. */
export function absolutePageUrl(url: string, fromPath: string): string {
  const [location = '', ...search] = url.split('?')
  const tail = search.length ? `?${search.join('?')}` : ''
  return `/${resolvePath(location, fromPath)}${tail}`
}

/** Path inside the mini-program, without leading slash. */
export function resolvePath(reference: string, fromPath: string): string {
  const parts = reference.startsWith('/') ? [] : fromPath.split('/').slice(0, -1)
  for (const part of reference.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

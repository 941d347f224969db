import type { Root, Rule } from 'postcss'
import selectorParser from 'postcss-selector-parser'
import { builtinTags } from './builtin-tags'

/** Whom a sheet may style. */
export type StyleScope =
  | { kind: 'app' }
  | { kind: 'shared' }
  | { kind: 'component'; prefix: string }
  /** All pages live in one document here, so each sheet is tied to its page; in WeChat each has a webview. */
  | { kind: 'page'; path: string; prefix: string | null }

/**
 * Rewrites selectors: `view` becomes `wx-view`; classes of an isolated component get its prefix (the same one
 * glass-easel puts on the elements); `:host` becomes the component's own element. A page's rules are tied to
 * its page with `:where`, which leaves their weight as it is.
 */
export function scopeSelectors(root: Root, scope: StyleScope): void {
  const prefix = scope.kind === 'component' || scope.kind === 'page' ? scope.prefix : null
  root.walkRules((rule) => {
    if (isKeyframe(rule)) return
    rule.selector = selectorParser((selectors) => {
      selectors.walk((node) => {
        if (node.type === 'class' && prefix) node.value = `${prefix}--${node.value}`
        if (node.type === 'tag' && builtinTags.has(node.value)) node.value = `wx-${node.value}`
        if (node.type === 'pseudo' && node.value === ':host') node.replaceWith(hostSelector(prefix))
      })
      if (scope.kind === 'page') selectors.each((selector) => tieToPage(selector, scope.path))
    }).processSync(rule.selector)
  })
}

function isKeyframe(rule: Rule): boolean {
  return rule.parent?.type === 'atrule' && /keyframes$/.test((rule.parent as { name?: string }).name ?? '')
}

function hostSelector(prefix: string | null): selectorParser.Attribute {
  return selectorParser.attribute({
    attribute: 'wx-host',
    operator: '=',
    value: prefix ?? '',
    quoteMark: '"',
    raws: {},
  })
}

/** `page` is the page's own element; everything else is inside of it. */
function tieToPage(selector: selectorParser.Selector, path: string): void {
  const isPageElement = selector.first?.type === 'tag' && selector.first.value === 'wx-page'
  const anchor = `:where([data-page="${path}"])${isPageElement ? '' : ' '}`
  const nodes = selectorParser().astSync(anchor).first.nodes
  if (isPageElement) for (const node of nodes) selector.insertAfter(selector.first, node)
  else for (const node of [...nodes].reverse()) selector.prepend(node)
}

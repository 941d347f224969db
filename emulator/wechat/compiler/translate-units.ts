import type { Root } from 'postcss'
import { rpxToVw } from '../runtime/rpx'

/**
 * Lengths that mean something else on the phone: rpx; `vh`, which is the page between the bars and not the
 * window; and the safe area, which the drawn phone defines and not the browser.
 */
export function translateUnits(root: Root): void {
  root.walkDecls((declaration) => {
    declaration.value = translateLengths(declaration.value)
  })
  root.walkAtRules('media', (rule) => {
    rule.params = rpxToVw(rule.params)
  })
}

export function translateLengths(value: string): string {
  return rpxToVw(value)
    .replace(/(^|[^\w.#-])(-?(?:\d+\.?\d*|\.\d+))vh\b/g, '$1calc(var(--mp-vh, 1vh) * $2)')
    .replace(
      /\b(?:env|constant)\(\s*safe-area-inset-(top|right|bottom|left)\s*(?:,[^)]*)?\)/g,
      'var(--mp-safe-$1, 0px)',
    )
}

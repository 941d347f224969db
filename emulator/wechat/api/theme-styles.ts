import type { RuntimeHost } from '../runtime/host'
import type { Device, DeviceState } from './device'

const ASKS = /\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)/g

/**
 * Lets `@media (prefers-color-scheme)` follow the panel instead of the computer: a page cannot change what its browser
 * prefers, so the rules' conditions are answered in place: one that is always true, or one that never is.
 */
export function followTheme(device: Device, host: Pick<RuntimeHost, 'themeChanged'>): void {
  const asked = new Map<CSSMediaRule, string>()
  const collect = (rules: CSSRuleList) => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule && rule.conditionText.match(ASKS)) asked.set(rule, rule.conditionText)
      if (rule instanceof CSSGroupingRule) collect(rule.cssRules)
    }
  }
  const apply = ({ theme }: DeviceState) => {
    for (const [rule, condition] of asked) {
      rule.media.mediaText = condition.replace(ASKS, (_, scheme: string) =>
        scheme === theme ? '(min-width: 0px)' : '(max-width: 0px)',
      )
    }
    document.documentElement.style.colorScheme = theme
  }
  for (const sheet of document.styleSheets) collect(sheet.cssRules)
  apply(device.state())
  device.changes.on((state) => {
    apply(state)
    host.themeChanged()
  })
}

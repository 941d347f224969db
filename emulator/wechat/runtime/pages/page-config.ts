import type { BootConfig, PageConfig } from '../boot-config'

/** Window settings of a page: its own over those of app.json, with theme variables (`@name`) filled in. */
export function pageConfig(config: BootConfig, path: string): PageConfig {
  const merged: PageConfig = { ...config.app.window, ...config.pageConfigs[path] }
  return withTheme(config, merged)
}

/** Replaces `@name` by the variable of the current theme. */
export function withTheme<T extends object>(config: BootConfig, settings: T): T {
  if (!config.theme) return settings
  const variables = config.theme[isDark() ? 'dark' : 'light'] ?? {}
  return Object.fromEntries(
    Object.entries(settings).map(([key, value]) => [
      key,
      typeof value === 'string' && value.startsWith('@') ? (variables[value.slice(1)] ?? value) : value,
    ]),
  ) as T
}

/** The theme that `api/theme-styles.ts` set on the document, else what the browser prefers. */
export function isDark(): boolean {
  const { colorScheme } = document.documentElement.style
  if (colorScheme) return colorScheme === 'dark'
  return matchMedia('(prefers-color-scheme: dark)').matches
}

import type { AppConfig, CreateWx, WindowConfig } from './host'

/** What the compiler writes into the bundle. */
export interface BootConfig {
  app: AppConfig
  pages: string[]
  pageConfigs: Record<string, PageConfig>
  /** theme.json: variables (`@name`) of app.json and page JSON in light and dark. */
  theme: Record<string, Record<string, string>> | null
  templates: Record<string, unknown>
  problems: SourceProblem[]
  liveReload: boolean
  createWx: CreateWx
}

export interface PageConfig extends WindowConfig {
  disableSwipeBack?: boolean
}

/** Same form as the compiler's `Problem`. */
export interface SourceProblem {
  file: string
  line: number
  column: number
  message: string
}

/** One component or page as the generated entry declares it. */
export interface ComponentDeclaration {
  id: string
  isPage: boolean
  /** Class prefix of its style sheet, as glass-easel must put it on the elements. */
  scope: string | null
  config: Record<string, unknown>
}

export type Define = (declaration: ComponentDeclaration, load: () => unknown) => void

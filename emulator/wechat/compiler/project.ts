import fs from 'node:fs'
import path from 'node:path'
import type { AppConfig, SubPackage } from '../runtime/host'
import type { ProblemList } from './problem'
import { readJson } from './read-json'

/** A mini-program folder as app.json describes it. */
export interface Project {
  /** Absolute folder that holds app.json. */
  root: string
  /** Absolute folder whose node_modules holds the npm components. */
  npmRoot: string
  app: AppConfig
  subPackages: SubPackage[]
  /** Page paths of all packages, the entry page first. */
  pages: string[]
  /** theme.json, when app.json turns dark mode on. */
  theme: Record<string, Record<string, string>> | null
}

/** What a project has while it is developed and does not ship: `subPackages` beside those of app.json. */
const DEVELOPMENT_FILE = 'app.development.json'

export function readProject(
  root: string,
  npmRoot: string,
  problems: ProblemList,
  development = false,
): Project {
  const file = path.join(root, 'app.json')
  const app = (readJson(file, problems) ?? {}) as unknown as AppConfig
  if (!Array.isArray(app.pages) || app.pages.length === 0) {
    problems.problem(file, 'app.json names no pages')
    app.pages = []
  }
  const shipped = app.subPackages ?? app.subpackages ?? []
  const subPackages = [...shipped, ...(development ? developmentPackages(root, problems) : [])].map(
    (subPackage) => ({
      ...subPackage,
      root: subPackage.root.replace(/^\/+|\/+$/g, ''),
    }),
  )
  const pages = [
    ...app.pages,
    ...subPackages.flatMap((subPackage) => subPackage.pages.map((page) => `${subPackage.root}/${page}`)),
  ]
  const themeFile = typeof app.themeLocation === 'string' ? app.themeLocation : 'theme.json'
  const theme = app.darkmode === true ? readJson(path.join(root, themeFile), problems) : null
  checkTabBar(app, problems)
  return { root, npmRoot, app, subPackages, pages, theme: theme as Project['theme'] }
}

function developmentPackages(root: string, problems: ProblemList): SubPackage[] {
  const file = path.join(root, DEVELOPMENT_FILE)
  if (!fs.existsSync(file)) return []
  return (readJson(file, problems) as { subPackages?: SubPackage[] } | null)?.subPackages ?? []
}

/** Tab pages must be in the main package (WeChat refuses others at upload). */
function checkTabBar(app: AppConfig, problems: ProblemList): void {
  for (const item of app.tabBar?.list ?? []) {
    if (!app.pages.includes(item.pagePath)) {
      problems.problem('app.json', `tabBar page "${item.pagePath}" is not a page of the main package`)
    }
  }
}

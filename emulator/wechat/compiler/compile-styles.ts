import fs from 'node:fs'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import postcss, { CssSyntaxError, type AtRule, type ChildNode, type Root } from 'postcss'
import type { ComponentSource } from './component-graph'
import { fileOfId, resolveFileId } from './module-path'
import { ProblemList } from './problem'
import type { Project } from './project'
import { replaceIconFont } from './icon-font'
import { scopeSelectors, type StyleScope } from './scope-selectors'
import { translateUnits } from './translate-units'

/** The style sheet of the whole mini-program, in one fixed order: app.wxss, components, pages. */
export function compileStyles(
  project: Project,
  components: ComponentSource[],
  problems: ProblemList,
): { css: string; files: string[] } {
  const files: string[] = []
  const sheet = (id: string, scope: StyleScope): string => {
    const file = `${fileOfId(project, id)}.wxss`
    if (!fs.existsSync(file)) return ''
    const known = lastSheets.get(file)
    const { sources, told, css } = known && holds(known, scope) ? known : translate(project, id, file, scope)
    files.push(...sources.keys())
    problems.include(told)
    return css
  }
  const css = [
    sheet('app', { kind: 'app' }),
    ...components
      .filter((component) => !component.isPage)
      .map((component) =>
        sheet(
          component.id,
          component.scope ? { kind: 'component', prefix: component.scope } : { kind: 'shared' },
        ),
      ),
    ...components
      .filter((component) => component.isPage)
      .map((page) => sheet(page.id, { kind: 'page', path: page.id, prefix: page.scope })),
  ]
  return { css: css.filter(Boolean).join('\n'), files }
}

interface Sheet {
  scope: StyleScope
  /** The text of the sheet and of all it imports, by file. */
  sources: Map<string, string>
  told: ProblemList
  css: string
}

/** What each sheet became in the build before; a sheet with problems is read again, for it may miss a file. */
const lastSheets = new Map<string, Sheet>()

const holds = ({ scope, sources }: Sheet, now: StyleScope): boolean =>
  isDeepStrictEqual(scope, now) &&
  [...sources].every(([file, text]) => fs.existsSync(file) && fs.readFileSync(file, 'utf8') === text)

function translate(project: Project, id: string, file: string, scope: StyleScope): Sheet {
  const told = new ProblemList(project.root)
  const sources = new Map<string, string>()
  const root = readSheet(project, file, id, [], sources, told)
  replaceIconFont(root, file, told)
  translateUnits(root)
  scopeSelectors(root, scope)
  const sheet = { scope, sources, told, css: root.toString() }
  if (told.problems.length) lastSheets.delete(file)
  else lastSheets.set(file, sheet)
  return sheet
}

/** Parses a sheet with its imports in place. A broken or missing file is a problem and an empty sheet. */
function readSheet(
  project: Project,
  file: string,
  id: string,
  importedBy: string[],
  sources: Map<string, string>,
  problems: ProblemList,
): Root {
  const text = fs.readFileSync(file, 'utf8')
  sources.set(file, text)
  let root: Root
  try {
    root = postcss.parse(text, { from: file })
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error
    problems.problem(file, error.reason, error.line ?? 0, error.column ?? 0)
    return postcss.root()
  }
  root.walkAtRules('import', (rule) => {
    rule.replaceWith(importedNodes(project, rule, file, id, importedBy, sources, problems))
  })
  return root
}

function importedNodes(
  project: Project,
  rule: AtRule,
  file: string,
  id: string,
  importedBy: string[],
  sources: Map<string, string>,
  problems: ProblemList,
): ChildNode[] {
  const reference = /['"]([^'"]+)['"]/.exec(rule.params)?.[1] ?? ''
  const targetId = resolveFileId(reference, id).replace(/\.wxss$/, '')
  const target = `${fileOfId(project, targetId)}.wxss`
  const position = rule.source?.start
  if (importedBy.includes(target) || target === file) return []
  if (!fs.existsSync(target)) {
    problems.problem(file, `@import "${reference}" is not found`, position?.line ?? 0, position?.column ?? 0)
    return []
  }
  return readSheet(project, path.normalize(target), targetId, [...importedBy, file], sources, problems).nodes
}

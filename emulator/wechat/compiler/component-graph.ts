import fs from 'node:fs'
import { fileOfId, isNpmId, resolveComponent, scriptFile } from './module-path'
import type { ProblemList } from './problem'
import type { Project } from './project'
import { readJson } from './read-json'
import { positionOf } from './source-text'
import { styleIsolationOf, type StyleIsolation } from './style-isolation'

/** A page or component with everything the later stages need to know about it. */
export interface ComponentSource {
  id: string
  /** Absolute path without extension. */
  base: string
  isPage: boolean
  json: Record<string, unknown>
  script: string | null
  /** Tag -> id of the component it stands for. */
  using: Record<string, string>
  /** Default components of `componentGenerics`, by generic name. */
  genericDefaults: Record<string, string>
  styleIsolation: StyleIsolation
  /** Class prefix of an isolated component; `null` when its classes are shared. */
  scope: string | null
}

/** All pages and the components they reach, dependencies before their users. */
export function collectComponents(project: Project, problems: ProblemList): ComponentSource[] {
  const found = new Map<string, ComponentSource>()
  const ordered: ComponentSource[] = []

  const visit = (id: string, isPage: boolean): void => {
    if (found.has(id)) return
    const source = describe(project, id, isPage, problems)
    found.set(id, source)
    resolveUsing(project, source, problems)
    for (const target of [...Object.values(source.using), ...Object.values(source.genericDefaults)]) {
      visit(target, false)
    }
    ordered.push(source)
  }

  if (project.app.tabBar?.custom) visit('custom-tab-bar/index', false)
  for (const page of project.pages) visit(page, true)
  ordered.forEach((source, index) => {
    if (!source.styleIsolation.endsWith('shared') || source.styleIsolation.endsWith('apply-shared')) {
      source.scope = `c${index}`
    }
  })
  return ordered
}

function describe(project: Project, id: string, isPage: boolean, problems: ProblemList): ComponentSource {
  const base = fileOfId(project, id)
  const json = readJson(`${base}.json`, problems) ?? {}
  const script = scriptFile(base)
  if (isPage && !script && !fs.existsSync(`${base}.wxml`)) missingPage(project, id, problems)
  else if (!script) problems.problem(`${base}.json`, `"${id}" has no script (.ts or .js)`)
  else if (!fs.existsSync(`${base}.wxml`)) problems.problem(`${base}.json`, `"${id}" has no .wxml`)
  if (!isPage && json.component !== true && !isNpmId(id)) {
    problems.problem(`${base}.json`, `"${id}" is used as a component but has no "component": true`)
  }
  const styleIsolation = styleIsolationOf(json, isPage, isNpmId(id) ? null : script)
  return { id, base, isPage, json, script, using: {}, genericDefaults: {}, styleIsolation, scope: null }
}

function resolveUsing(project: Project, source: ComponentSource, problems: ProblemList): void {
  const own = (source.json.usingComponents ?? {}) as Record<string, string>
  const shared = isNpmId(source.id) ? {} : (project.app.usingComponents ?? {})
  for (const [tag, reference] of Object.entries({ ...shared, ...own })) {
    const fromId = tag in own ? source.id : 'app'
    if (reference.includes('://')) {
      problems.problem(
        `${source.base}.json`,
        `<${tag}>: plugins ("${reference}") do not run in the container`,
      )
      continue
    }
    const target = resolveComponent(project, reference, fromId)
    if (target) source.using[tag] = target
    else missingComponent(project, source, tag, reference, tag in own, problems)
  }
  const generics = (source.json.componentGenerics ?? {}) as Record<string, true | { default?: string }>
  for (const [name, generic] of Object.entries(generics)) {
    if (generic === true || !generic.default) continue
    const target = resolveComponent(project, generic.default, source.id)
    if (target) source.genericDefaults[name] = target
    else missingComponent(project, source, name, generic.default, true, problems)
  }
}

function missingPage(project: Project, id: string, problems: ProblemList): void {
  const owner = project.subPackages.find(({ root }) => id.startsWith(`${root}/`))
  const listed = owner ? id.slice(owner.root.length + 1) : id
  const text = fs.readFileSync(fileOfId(project, 'app.json'), 'utf8')
  const from = owner ? Math.max(0, text.indexOf(`"${owner.root}`)) : 0
  const { line, column } = positionOf(text, text.indexOf(`"${listed}"`, from))
  problems.problem('app.json', `page "${id}" is not found`, line, column)
}

function missingComponent(
  project: Project,
  source: ComponentSource,
  tag: string,
  reference: string,
  isOwn: boolean,
  problems: ProblemList,
): void {
  const file = isOwn ? `${source.base}.json` : fileOfId(project, 'app.json')
  const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
  const { line, column } = positionOf(text, text.indexOf(`"${tag}"`))
  problems.problem(file, `<${tag}>: component "${reference}" is not found`, line, column)
}

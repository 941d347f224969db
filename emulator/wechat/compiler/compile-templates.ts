import fs from 'node:fs'
import { TmplGroup } from 'glass-easel-template-compiler'
import { builtinTags, templateTags } from './builtin-tags'
import type { ComponentSource } from './component-graph'
import { fileOfId, isNpmId, resolveFileId } from './module-path'
import type { ProblemList } from './problem'
import type { Project } from './project'
import { unknownTags } from './unknown-tags'
import { compileWxs, wxsRequires, wxsSyntaxErrors } from './wxs-dialect'
import { wxsPrelude } from './wxs-prelude'

/**
 * An empty script at the end of every template: only events of a template with a script go through the prelude, and
 * all of them must.
 */
const eventScript = '<wxs module="__events"></wxs>'

interface Diagnostic {
  /** 0-based. */
  startLine: number
  startColumn: number
  message: string
}

/**
 * Compiles the WXML of all components, and the WXS they use, to one JavaScript expression: an object of
 * template generators by id.
 */
export function compileTemplates(
  project: Project,
  components: ComponentSource[],
  problems: ProblemList,
): { code: string; files: string[] } {
  const group = TmplGroup.newDev()
  group.setExtraRuntimeScript(wxsPrelude)
  const files: string[] = []
  const added = new Set<string>()

  const addTemplate = (id: string): void => {
    if (added.has(id)) return
    added.add(id)
    const file = `${fileOfId(project, id)}.wxml`
    if (!fs.existsSync(file)) return
    files.push(file)
    const source = fs.readFileSync(file, 'utf8')
    for (const found of group.addTmpl(id, source + eventScript) as Diagnostic[]) {
      // A package is what it is: it was published after passing WeChat's own compiler.
      const list = isNpmId(id) ? problems.warning.bind(problems) : problems.problem.bind(problems)
      list(file, found.message, found.startLine + 1, found.startColumn + 1)
    }
    for (const name of group.getInlineScriptModuleNames(id) as string[]) {
      const script = group.getInlineScript(id, name)
      const firstLine = source.slice(0, Math.max(0, source.indexOf(script))).split('\n').length
      for (const error of wxsSyntaxErrors(script, `${id}#${name}`)) {
        problems.problem(file, error.message, firstLine + error.line - 1, 1)
      }
      group.setInlineScript(id, name, compileWxs(script, `${id}#${name}`))
    }
    for (const scriptId of group.getScriptDependencies(id) as string[]) addScript(scriptId, file)
    for (const templateId of group.getDirectDependencies(id) as string[]) {
      if (!fs.existsSync(`${fileOfId(project, templateId)}.wxml`)) {
        problems.problem(file, `"${templateId}.wxml" is not found`, lineOfReference(source, templateId), 1)
      }
      addTemplate(templateId)
    }
  }

  const addScript = (id: string, from: string): void => {
    if (added.has(`wxs:${id}`)) return
    added.add(`wxs:${id}`)
    const file = fileOfId(project, id.endsWith('.wxs') ? id : `${id}.wxs`)
    if (!fs.existsSync(file)) {
      problems.problem(from, `"${id}" is not found`, lineOfReference(fs.readFileSync(from, 'utf8'), id), 1)
      return
    }
    files.push(file)
    const source = fs.readFileSync(file, 'utf8')
    for (const error of wxsSyntaxErrors(source, id)) problems.problem(file, error.message, error.line, 1)
    group.addScript(id, compileWxs(source, id))
    for (const reference of wxsRequires(source)) addScript(resolveFileId(reference, id), file)
  }

  for (const component of components) {
    addTemplate(component.id)
    if (!isNpmId(component.id)) reportUnknownTags(component, problems)
  }
  const code = group.getTmplGenObjectGroups()
  group.free()
  return { code, files }
}

function reportUnknownTags(component: ComponentSource, problems: ProblemList): void {
  const { base, using, json } = component
  const file = `${base}.wxml`
  if (!fs.existsSync(file)) return
  const declared = (json.usingComponents ?? {}) as object
  const generics = (json.componentGenerics ?? {}) as object
  const isKnown = (tag: string): boolean =>
    builtinTags.has(tag) || templateTags.has(tag) || tag in using || tag in declared || tag in generics
  for (const { tag, line, column } of unknownTags(fs.readFileSync(file, 'utf8'), file, isKnown))
    problems.problem(file, `<${tag}> is neither a built-in nor in usingComponents`, line, column)
}

function lineOfReference(source: string, id: string): number {
  const name = id.split('/').pop() ?? id
  return source.split('\n').findIndex((line) => /src=|require\(/.test(line) && line.includes(name)) + 1
}

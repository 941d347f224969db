import path from 'node:path'
import type { ComponentSource } from './component-graph'
import { scriptFile } from './module-path'
import type { Problem } from './problem'
import type { Project } from './project'

const runtimeEntry = path.join(__dirname, '../runtime/boot.ts')

/**
 * The generated module that esbuild bundles: configuration, templates and one `define` per component, whose
 * script runs only inside its definition.
 */
export function entrySource(
  project: Project,
  components: ComponentSource[],
  templates: string,
  wxApi: string,
  problems: Problem[],
  liveReload: boolean,
): string {
  const config = {
    app: project.app,
    pages: project.pages,
    pageConfigs: Object.fromEntries(
      components.filter((component) => component.isPage).map((page) => [page.id, page.json]),
    ),
    theme: project.theme,
    problems,
    liveReload,
  }
  const appScript = scriptFile(path.join(project.root, 'app'))
  return [
    `import { boot } from ${quote(runtimeEntry)}`,
    `import { createWx } from ${quote(wxApi)}`,
    `const templates = ${templates}`,
    `boot({ ...${quote(config)}, templates, createWx }, {`,
    `  app: () => ${appScript ? `require(${quote(appScript)})` : '{}'},`,
    `  components: (define) => {`,
    ...components.filter((component) => component.script).map((component) => `    ${definition(component)}`),
    `  },`,
    `})`,
  ].join('\n')
}

function definition(component: ComponentSource): string {
  const { id, json, using, genericDefaults, scope, styleIsolation, script, isPage } = component
  const config: Record<string, unknown> = {
    ...json,
    styleIsolation,
    usingComponents: withSlash(using),
    ...(json.componentGenerics ? { componentGenerics: generics(component, genericDefaults) } : {}),
  }
  // glass-easel would isolate a page written with Component() as if it were a component.
  if (isPage) delete config.component
  return `define(${quote({ id, isPage, scope, config })}, () => require(${quote(script)}))`
}

function withSlash(using: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(using).map(([tag, id]) => [tag, `/${id}`]))
}

function generics(component: ComponentSource, defaults: Record<string, string>): Record<string, unknown> {
  const declared = component.json.componentGenerics as Record<string, unknown>
  return Object.fromEntries(
    Object.keys(declared).map((name) => [name, defaults[name] ? { default: `/${defaults[name]}` } : true]),
  )
}

function quote(value: unknown): string {
  return JSON.stringify(value)
}

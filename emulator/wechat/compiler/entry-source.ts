import path from 'node:path'
import type { ComponentSource } from './component-graph'
import { isNpmId, scriptFile } from './module-path'
import type { Problem } from './problem'
import type { Project } from './project'
import { sharedModule } from './shared-modules'

/** Set by `templates.js`, which needs no bundling. */
export const templatesGlobal = '__templates'

const runtimeEntry = path.join(__dirname, '../runtime/boot.ts')

export interface Entry {
  code: string
  /** Files the code takes by `sharedModule`. */
  shared: string[]
}

/**
 * The generated module that esbuild bundles: configuration and one `define` per component, whose
 * script runs only inside its definition.
 */
export function entrySource(
  project: Project,
  components: ComponentSource[],
  wxApi: string,
  problems: Problem[],
  liveReload: boolean,
): Entry {
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
  const defined = components.flatMap(({ script, ...component }) => (script ? { ...component, script } : []))
  const code = [
    `const { boot } = ${sharedModule}(${quote(runtimeEntry)})`,
    `const { createWx } = ${sharedModule}(${quote(wxApi)})`,
    `boot({ ...${quote(config)}, templates: ${templatesGlobal}, createWx }, {`,
    `  app: () => ${appScript ? `require(${quote(appScript)})` : '{}'},`,
    `  components: (define) => {`,
    ...defined.map((component) => `    ${definition(component)}`),
    `  },`,
    `})`,
  ].join('\n')
  const npm = defined.filter(({ id }) => isNpmId(id)).map(({ script }) => script)
  return { code, shared: [runtimeEntry, wxApi, ...npm] }
}

function definition(component: ComponentSource & { script: string }): string {
  const { id, json, using, genericDefaults, scope, styleIsolation, script, isPage } = component
  const config: Record<string, unknown> = {
    ...json,
    styleIsolation,
    usingComponents: withSlash(using),
    ...(json.componentGenerics ? { componentGenerics: generics(component, genericDefaults) } : {}),
  }
  // glass-easel would isolate a page written with Component() as if it were a component.
  if (isPage) delete config.component
  const load = isNpmId(id) ? sharedModule : 'require'
  return `define(${quote({ id, isPage, scope, config })}, () => ${load}(${quote(script)}))`
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

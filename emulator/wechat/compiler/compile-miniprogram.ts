import fs from 'node:fs'
import path from 'node:path'
import { Bundler } from './bundle'
import { compileStyles } from './compile-styles'
import { compileTemplates } from './compile-templates'
import { copyAssets } from './copy-assets'
import { collectComponents, type ComponentSource } from './component-graph'
import { entrySource, templatesGlobal } from './entry-source'
import { measurePackages, type PackageSizes } from './package-sizes'
import { writePhoneDocument } from './phone-document'
import { ProblemList, type Problem } from './problem'
import { readProject } from './project'
import { writeProblemPage } from './problem-page'

export interface CompileOptions {
  /** Folder that holds app.json. */
  root: string
  /** Folder whose node_modules holds the npm components. */
  npmRoot: string
  /** Gets phone.html, container.js, templates.js, app.js, app.css, fonts, icons and the assets (`mp/`); served as one folder. Created when missing. */
  outDir: string
  minify?: boolean
  /** Adds the sub-packages of `app.development.json`, which do not ship. */
  development?: boolean
  /** Module that exports `createWx`; the container's own `wx.*` when left out. */
  wxApi?: string
  /** The phone reloads when `/preview/changes` (server-sent events) says so. */
  liveReload?: boolean
}

export interface CompileResult {
  /** What WeChat would refuse; shown over the page, and a failed check. */
  problems: Problem[]
  /** What the container changes on its own account, e.g. a foreign font it does not load. */
  warnings: Problem[]
  pages: string[]
  sizes: PackageSizes
  ms: number
}

/** Compiles a native mini-program folder, unmodified, to files a browser runs. Never throws for bad source. */
export async function compileMiniprogram(options: CompileOptions): Promise<CompileResult> {
  const compiler = new Compiler(options)
  try {
    return await compiler.compile()
  } finally {
    await compiler.dispose()
  }
}

/** Compiles the same folder again and again; what did not change is not parsed anew. */
export class Compiler {
  private readonly bundler: Bundler
  private readonly options: CompileOptions

  constructor(options: CompileOptions) {
    const root = path.resolve(options.root)
    const npmRoot = path.resolve(options.npmRoot)
    const outDir = path.resolve(options.outDir)
    this.options = { ...options, root, npmRoot, outDir }
    this.bundler = new Bundler({ root, npmRoot, outDir, minify: options.minify ?? false })
  }

  async compile(): Promise<CompileResult> {
    const startedAt = performance.now()
    const { root, npmRoot, outDir, liveReload = false } = this.options
    const wxApi = this.options.wxApi ?? path.join(__dirname, '../api/index.ts')
    const list = new ProblemList(root)
    const project = readProject(root, npmRoot, list, this.options.development)
    const components = collectComponents(project, list)
    const templates = compileTemplates(project, components, list)
    const styles = compileStyles(project, components, list)
    writePhoneDocument(outDir, styles.css, `globalThis.${templatesGlobal} = ${templates.code}`)
    copyAssets(root, outDir)
    const entry = entrySource(project, components, wxApi, list.problems, liveReload)
    const metafiles = await this.bundler.bundle(entry, list)
    if (!metafiles) writeProblemPage(outDir, list.problems, liveReload)
    const files = [...templates.files, ...styles.files, ...jsonFiles(components)]
    const sizes = measurePackages(project, metafiles ?? [], files)
    const ms = Math.round(performance.now() - startedAt)
    return { problems: list.problems, warnings: list.warnings, pages: project.pages, sizes, ms }
  }

  dispose(): Promise<void> {
    return this.bundler.dispose()
  }
}

function jsonFiles(components: ComponentSource[]): string[] {
  return components.map(({ base }) => `${base}.json`).filter((file) => fs.existsSync(file))
}

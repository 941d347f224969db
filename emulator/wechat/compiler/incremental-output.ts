import path from 'node:path'
import { context, type BuildContext, type BuildFailure, type Metafile, type Plugin } from 'esbuild'
import type { ProblemList } from './problem'

export interface OutputOptions {
  outfile: string
  /** Where the generated entry's imports are resolved from. */
  resolveDir: string
  minify: boolean
  plugins: Plugin[]
}

/** One bundle with a generated entry. Keeps what esbuild parsed, so that a second build only reads what changed. */
export class IncrementalOutput {
  private context: BuildContext | null = null
  private entry = ''

  constructor(private readonly options: OutputOptions) {}

  /** Errors become problems and the result is `null`. */
  async build(entry: string, problems: ProblemList): Promise<Metafile | null> {
    this.entry = entry
    this.context ??= await this.createContext()
    try {
      const { warnings, metafile } = await this.context.rebuild()
      for (const { location, text } of warnings) {
        if (location?.file.includes('node_modules/')) continue
        problems.problem(locate(location?.file), text, location?.line ?? 0, (location?.column ?? -1) + 1)
      }
      return metafile ?? null
    } catch (failure) {
      const { errors } = failure as BuildFailure
      if (!Array.isArray(errors)) throw failure
      for (const { location, text } of errors) {
        problems.problem(locate(location?.file), text, location?.line ?? 0, (location?.column ?? -1) + 1)
      }
      return null
    }
  }

  async dispose(): Promise<void> {
    await this.context?.dispose()
    this.context = null
  }

  private createContext(): Promise<BuildContext> {
    const { outfile, resolveDir, minify, plugins } = this.options
    const generatedEntry: Plugin = {
      name: 'generated-entry',
      setup: (build) => {
        build.onResolve({ filter: /^generated-entry$/ }, (request) =>
          request.kind === 'entry-point' ? { path: 'generated-entry', namespace: 'entry' } : undefined,
        )
        build.onLoad({ filter: /.*/, namespace: 'entry' }, () => ({
          contents: this.entry,
          loader: 'js',
          resolveDir,
        }))
      },
    }
    return context({
      entryPoints: ['generated-entry'],
      bundle: true,
      format: 'iife',
      outfile,
      sourcemap: true,
      minify,
      metafile: true,
      target: 'es2022',
      logLevel: 'silent',
      define: { 'process.env.NODE_ENV': minify ? '"production"' : '"development"' },
      plugins: [generatedEntry, ...plugins],
    })
  }
}

function locate(file: string | undefined): string {
  return file ? path.resolve(file) : 'app.json'
}

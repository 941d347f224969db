import path from 'node:path'
import { context, type BuildContext, type BuildFailure, type Metafile } from 'esbuild'
import { asyncRequire } from './async-require'
import { npmResolver } from './npm-resolver'
import type { ProblemList } from './problem'

/** Keeps what esbuild parsed, so that a second bundle only reads what changed. */
export class Bundler {
  private context: BuildContext | null = null
  private entry = ''

  constructor(private readonly options: { root: string; npmRoot: string; outDir: string; minify: boolean }) {}

  /** Bundles the entry to `app.js`. Errors become problems and the result is `null`. */
  async bundle(entry: string, problems: ProblemList): Promise<Metafile | null> {
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
    const { root, npmRoot, outDir, minify } = this.options
    return context({
      entryPoints: ['mini-program'],
      bundle: true,
      format: 'iife',
      outfile: path.join(outDir, 'app.js'),
      sourcemap: true,
      minify,
      metafile: true,
      target: 'es2022',
      logLevel: 'silent',
      define: { 'process.env.NODE_ENV': minify ? '"production"' : '"development"' },
      plugins: [
        {
          name: 'mini-program-entry',
          setup: (build) => {
            build.onResolve({ filter: /^mini-program$/ }, (request) =>
              request.kind === 'entry-point' ? { path: 'mini-program', namespace: 'entry' } : undefined,
            )
            build.onLoad({ filter: /.*/, namespace: 'entry' }, () => ({
              contents: this.entry,
              loader: 'js',
              resolveDir: npmRoot,
            }))
          },
        },
        asyncRequire(root),
        npmResolver(npmRoot),
      ],
    })
  }
}

function locate(file: string | undefined): string {
  return file ? path.resolve(file) : 'app.json'
}

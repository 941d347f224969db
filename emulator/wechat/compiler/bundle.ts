import path from 'node:path'
import type { Metafile } from 'esbuild'
import { asyncRequire } from './async-require'
import type { Entry } from './entry-source'
import { IncrementalOutput } from './incremental-output'
import { npmResolver } from './npm-resolver'
import type { ProblemList } from './problem'
import { sharedEntry, sharedModules } from './shared-modules'

/**
 * Bundles a mini-program to `app.js`, and to `container.js` what its author does not edit: the container and npm's
 * modules. The second, by far the larger, is built anew only when another module is asked of it.
 */
export class Bundler {
  private readonly app: IncrementalOutput
  private readonly container: IncrementalOutput
  private readonly imported = new Set<string>()
  private built: { files: string; metafile: Metafile } | null = null

  constructor(options: { root: string; npmRoot: string; outDir: string; minify: boolean }) {
    const { root, npmRoot, outDir, minify } = options
    const shared = { resolveDir: npmRoot, minify }
    this.app = new IncrementalOutput({
      ...shared,
      outfile: path.join(outDir, 'app.js'),
      plugins: [sharedModules(this.imported), asyncRequire(root), npmResolver(npmRoot)],
    })
    this.container = new IncrementalOutput({
      ...shared,
      outfile: path.join(outDir, 'container.js'),
      plugins: [npmResolver(npmRoot)],
    })
  }

  /** Errors become problems and the result is `null`. */
  async bundle(entry: Entry, problems: ProblemList): Promise<Metafile[] | null> {
    this.imported.clear()
    const app = await this.app.build(entry.code, problems)
    const container = app && (await this.buildContainer(entry.shared, problems))
    return app && container && [app, container]
  }

  private async buildContainer(shared: string[], problems: ProblemList): Promise<Metafile | null> {
    const files = [...new Set([...shared, ...this.imported])].sort()
    if (this.built?.files === files.join('\n')) return this.built.metafile
    const metafile = await this.container.build(sharedEntry(files), problems)
    this.built = metafile && { files: files.join('\n'), metafile }
    return metafile
  }

  async dispose(): Promise<void> {
    await this.app.dispose()
    await this.container.dispose()
  }
}

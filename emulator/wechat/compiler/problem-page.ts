import fs from 'node:fs'
import path from 'node:path'
import { buildSync } from 'esbuild'
import type { Problem } from './problem'

const overlay = path.join(__dirname, '../runtime/problem-overlay.ts')
const reload = path.join(__dirname, '../runtime/live-reload.ts')

/** Without a bundle there is still a page: it says what is wrong and where, and waits for the next build. */
export function writeProblemPage(outDir: string, problems: Problem[], liveReload: boolean): void {
  buildSync({
    stdin: {
      contents: [
        `import { showProblems } from ${JSON.stringify(overlay)}`,
        `import { reloadOnChange } from ${JSON.stringify(reload)}`,
        `showProblems(${JSON.stringify(problems)})`,
        liveReload ? 'reloadOnChange()' : '',
      ].join('\n'),
      resolveDir: outDir,
    },
    bundle: true,
    format: 'iife',
    outfile: path.join(outDir, 'app.js'),
    logLevel: 'silent',
  })
  // The document loads it, and a first build that failed has not made it.
  fs.closeSync(fs.openSync(path.join(outDir, 'container.js'), 'a'))
}

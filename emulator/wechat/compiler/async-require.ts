import fs from 'node:fs'
import path from 'node:path'
import type { Loader, Plugin } from 'esbuild'
import { escapePattern } from '../escape-pattern'

/**
 * `require.async('../package/module')`, by which a package loads a module of another one, becomes `import()`.
 */
export function asyncRequire(root: string): Plugin {
  return {
    name: 'async-require',
    setup(build) {
      // The narrow filter matters: each file that passes it costs a round trip out of esbuild.
      const own = new RegExp(`^${escapePattern(root + path.sep)}.*\\.(ts|js)$`)
      build.onLoad({ filter: own }, ({ path: file }) => {
        const source = fs.readFileSync(file, 'utf8')
        if (!source.includes('require.async(')) return undefined
        const contents = source.replace(/\brequire\.async\(/g, 'import(')
        return { contents, loader: path.extname(file).slice(1) as Loader }
      })
    },
  }
}

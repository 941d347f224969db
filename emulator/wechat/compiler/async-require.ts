import fs from 'node:fs'
import path from 'node:path'
import type { Loader, Plugin } from 'esbuild'

/**
 * `require.async('../package/module')`, by which a package loads a module of another one, becomes `import()`.
 */
export function asyncRequire(root: string): Plugin {
  return {
    name: 'async-require',
    setup(build) {
      build.onLoad({ filter: /\.(ts|js)$/ }, ({ path: file }) => {
        if (!file.startsWith(root + path.sep)) return undefined
        const source = fs.readFileSync(file, 'utf8')
        if (!source.includes('require.async(')) return undefined
        const contents = source.replace(/\brequire\.async\(/g, 'import(')
        return { contents, loader: path.extname(file).slice(1) as Loader }
      })
    },
  }
}

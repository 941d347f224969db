import { join } from 'node:path'
import type { BuildOptions, Plugin } from 'esbuild'
import { projectDir } from './project'

/**
 * Takes pdf-lib from its ES modules and lets those that nothing imports from be left out: it does not declare that
 * its modules have no side effects. Its JavaScript deflate makes way for Node's own.
 */
const leanPdfLib: Plugin = {
  name: 'lean-pdf-lib',
  setup(build) {
    const library = join(projectDir, 'node_modules/pdf-lib/es')
    const own = { resolved: true }
    build.onResolve({ filter: /^pako$/ }, ({ importer }) =>
      importer.includes('pdf-lib') ? { path: join(projectDir, 'scripts/build/zlib-as-pako.ts') } : undefined,
    )
    build.onResolve(
      { filter: /^(pdf-lib$|\.)/ },
      async ({ path, pluginData, importer, resolveDir, kind }) => {
        const isLibrary = path === 'pdf-lib'
        if (pluginData === own || !(isLibrary || importer.startsWith(library))) return undefined
        const wanted = isLibrary ? './index.js' : path
        const from = isLibrary ? library : resolveDir
        const found = await build.resolve(wanted, { kind, resolveDir: from, pluginData: own })
        return { ...found, sideEffects: false }
      },
    )
  },
}

/**
 * How every function is bundled: one file with everything in it, so that a cold start reads one file. The benches
 * bundle what they measure the same way.
 */
export const bundleOptions: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  keepNames: true,
  legalComments: 'none',
  logLevel: 'warning',
  absWorkingDir: projectDir,
  plugins: [leanPdfLib],
}

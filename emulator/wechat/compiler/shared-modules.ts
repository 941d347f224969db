import path from 'node:path'
import type { Plugin } from 'esbuild'

/** The function by which the mini-program's bundle takes a module out of the other one. */
export const sharedModule = '__sharedModule'

const resolving = Symbol('resolving')

/**
 * Leaves npm's modules out of the mini-program's bundle, and lists in `imported` what its scripts import of them: they
 * are in the bundle that is not built again at every change.
 */
export function sharedModules(imported: Set<string>): Plugin {
  return {
    name: 'shared-modules',
    setup(build) {
      build.onResolve({ filter: /^[^./]/ }, async ({ path: reference, pluginData, ...request }) => {
        if (pluginData === resolving || request.kind === 'entry-point' || path.isAbsolute(reference))
          return undefined
        const { importer, namespace, resolveDir, kind } = request
        const resolved = await build.resolve(reference, {
          importer,
          namespace,
          resolveDir,
          kind,
          pluginData: resolving,
        })
        if (resolved.errors.length || !/[\\/]node_modules[\\/]/.test(resolved.path)) return resolved
        imported.add(resolved.path)
        return { path: resolved.path, namespace: 'shared' }
      })
      build.onLoad({ filter: /.*/, namespace: 'shared' }, ({ path: file }) => ({
        contents: `module.exports = ${sharedModule}(${JSON.stringify(file)})`,
        loader: 'js',
      }))
    },
  }
}

/** The entry of the bundle that holds the shared modules; none of them runs before it is asked for. */
export function sharedEntry(files: string[]): string {
  const modules = files.map((file) => `  ${JSON.stringify(file)}: () => require(${JSON.stringify(file)}),`)
  return [
    `const modules = {`,
    ...modules,
    `}`,
    `globalThis.${sharedModule} = (file) => modules[file]()`,
  ].join('\n')
}

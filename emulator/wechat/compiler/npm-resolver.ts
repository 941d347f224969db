import fs from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'esbuild'
import { npmDistribution, scriptFile, splitPackage } from './module-path'

/**
 * Bare imports as WeChat resolves them after "build npm": inside a mini-program package first in that package's
 * own `miniprogram_npm`, then in the mini-program distribution of a package, else as Node would.
 */
export function npmResolver(npmRoot: string): Plugin {
  return {
    name: 'miniprogram-npm',
    setup(build) {
      build.onResolve({ filter: /^[^./]/ }, ({ path: reference, importer }) => {
        if (path.isAbsolute(reference)) return undefined
        const bundled = bundledWithPackage(importer, reference)
        if (bundled) return { path: bundled }
        const { packageName, rest } = splitPackage(reference)
        const distribution = npmDistribution(npmRoot, packageName)
        if (!distribution) return undefined
        const file = scriptFile(path.join(distribution, rest || 'index'))
        return file ? { path: file } : undefined
      })
    },
  }
}

function bundledWithPackage(importer: string, reference: string): string | null {
  const distribution = /^(.*[\\/]miniprogram_dist)[\\/]/.exec(importer)?.[1]
  if (!distribution) return null
  const base = path.join(distribution, 'miniprogram_npm', reference)
  const candidates = [base, `${base}.js`, path.join(base, 'index.js')]
  return candidates.find((file) => fs.existsSync(file) && fs.statSync(file).isFile()) ?? null
}

import fs from 'node:fs'
import path from 'node:path'
import type { Project } from './project'

const npmPrefix = 'miniprogram_npm/'

/**
 * The compiler names every component, template and script by an id: its path inside the mini-program without
 * extension. Files of npm packages get the id they would have after WeChat's "build npm":
 * `miniprogram_npm/<package>/<path>`.
 */
export function fileOfId(project: Project, id: string): string {
  if (!id.startsWith(npmPrefix)) return path.join(project.root, id)
  const { packageName, rest } = splitPackage(id.slice(npmPrefix.length))
  return path.join(npmDistribution(project.npmRoot, packageName) ?? path.join(project.root, id), rest)
}

export function isNpmId(id: string): boolean {
  return id.startsWith(npmPrefix)
}

/** The folder of an npm package that holds mini-program files (`miniprogram` in its package.json). */
export function npmDistribution(npmRoot: string, packageName: string): string | null {
  const folder = path.join(npmRoot, 'node_modules', packageName)
  const known = distributions.get(folder)
  if (known) return known
  const manifest = path.join(folder, 'package.json')
  if (!fs.existsSync(manifest)) return null
  const { miniprogram } = JSON.parse(fs.readFileSync(manifest, 'utf8')) as { miniprogram?: string }
  const distribution = path.join(folder, miniprogram ?? 'miniprogram_dist')
  if (!fs.existsSync(distribution)) return null
  distributions.set(folder, distribution)
  return distribution
}

/** Found once: it is asked for with every file of a package. */
const distributions = new Map<string, string>()

export function splitPackage(reference: string): { packageName: string; rest: string } {
  const parts = reference.split('/')
  const packageName = parts.splice(0, reference.startsWith('@') ? 2 : 1).join('/')
  return { packageName, rest: parts.join('/') }
}

/**
 * Id of the component a `usingComponents` entry means, in WeChat's order: absolute, relative to the file,
 * npm package, then relative to the root; `name` also means `name/index`. `null` when there is none.
 */
export function resolveComponent(project: Project, reference: string, fromId: string): string | null {
  const relative = normalize(path.posix.join(path.posix.dirname(fromId), reference))
  const candidates = reference.startsWith('/')
    ? [normalize(reference)]
    : reference.startsWith('.')
      ? [relative]
      : [relative, `${npmPrefix}${reference}`, normalize(reference)]
  for (const candidate of candidates) {
    for (const id of [candidate, `${candidate}/index`]) {
      if (fs.existsSync(`${fileOfId(project, id)}.json`)) return id
    }
  }
  return null
}

/** The script of a component or page: TypeScript first, as WeChat's plugin does. */
export function scriptFile(base: string): string | null {
  return [`${base}.ts`, `${base}.js`].find((file) => fs.existsSync(file)) ?? null
}

/** Id of a file referenced from another one in WXML or WXS, extension kept. */
export function resolveFileId(reference: string, fromId: string): string {
  return reference.startsWith('/')
    ? normalize(reference)
    : normalize(path.posix.join(path.posix.dirname(fromId), reference))
}

function normalize(id: string): string {
  return path.posix.normalize(id).replace(/^\/+/, '')
}

import fs from 'node:fs'
import path from 'node:path'
import type { Metafile } from 'esbuild'
import { assetFiles } from './copy-assets'
import type { Project } from './project'

/** Bytes a phone downloads, by package. */
export interface PackageSizes {
  main: number
  subPackages: Record<string, number>
}

/**
 * Adds up what would be uploaded: scripts as bundled (minified when asked for), WXML, WXSS, WXS and JSON of
 * everything reachable, and all other files (pictures) of the folder. Files inside a sub-package's folder
 * belong to it, all others, npm included, to the main package.
 */
export function measurePackages(project: Project, metafiles: Metafile[], files: string[]): PackageSizes {
  const sizes: PackageSizes = { main: 0, subPackages: {} }
  for (const { root } of project.subPackages) sizes.subPackages[root] = 0
  const add = (file: string, bytes: number): void => {
    const id = path.relative(project.root, file).split(path.sep).join('/')
    const owner = project.subPackages.find((subPackage) => id.startsWith(`${subPackage.root}/`))
    if (owner) sizes.subPackages[owner.root] = (sizes.subPackages[owner.root] ?? 0) + bytes
    else sizes.main += bytes
  }
  for (const [name, { bytesInOutput }] of metafiles.flatMap(scriptsOf)) {
    const file = path.resolve(name)
    if (isUploaded(project, file)) add(file, bytesInOutput)
  }
  for (const file of new Set(files)) add(file, fs.statSync(file).size)
  for (const file of assetFiles(project.root)) add(file, fs.statSync(file).size)
  return sizes
}

function scriptsOf({ outputs }: Metafile): [string, { bytesInOutput: number }][] {
  const output = Object.values(outputs).find((candidate) => candidate.entryPoint)
  return Object.entries(output?.inputs ?? {})
}

/** The container's own code and its engine are in the bundle, but not in the package. */
function isUploaded(project: Project, file: string): boolean {
  const inNpm = file.startsWith(path.join(project.npmRoot, 'node_modules') + path.sep)
  const isEngine = /node_modules[\\/]glass-easel/.test(file)
  return file.startsWith(project.root + path.sep) || (inNpm && !isEngine)
}

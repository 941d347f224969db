import fs from 'node:fs'
import path from 'node:path'

const sourceFile = /\.(ts|js|wxml|wxss|wxs|json|md|map)$/

/** Pictures and other files of the mini-program that are served as they are. */
export function assetFiles(root: string): string[] {
  return fs.readdirSync(root, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(root, entry.name)
    if (entry.isDirectory()) return entry.name === 'miniprogram_npm' ? [] : assetFiles(file)
    return sourceFile.test(entry.name) || entry.name.startsWith('.') ? [] : [file]
  })
}

/** Copies them to `mp/` of the output; a file that did not change is left alone. */
export function copyAssets(root: string, outDir: string): void {
  for (const file of assetFiles(root)) {
    const target = path.join(outDir, 'mp', path.relative(root, file))
    const { mtimeMs } = fs.statSync(file)
    if (fs.existsSync(target) && fs.statSync(target).mtimeMs >= mtimeMs) continue
    fs.mkdirSync(path.dirname(target), { recursive: true })
    fs.copyFileSync(file, target)
  }
}

import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { transformSync } from 'esbuild'
import { projectDir } from '../../../scripts/build/project'

const sourceDir = join(projectDir, 'miniprogram')
const tdesignDir = join(projectDir, 'node_modules/tdesign-miniprogram/miniprogram_dist')

interface ComponentJson {
  usingComponents?: Record<string, string>
}

const readJson = (file: string): ComponentJson => JSON.parse(readFileSync(file, 'utf8')) as ComponentJson
const filesOf = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name))

/**
 * Makes the tree that miniprogram-simulate can load: TypeScript as CommonJS, TDesign beside it, components of
 * `app.json` in every page's own list, absolute and npm paths made relative. WXML and WXSS stay as they are.
 * Answers the new folder; the caller removes it.
 */
export function buildPages(): string {
  const parent = join(projectDir, 'dist/test-pages')
  mkdirSync(parent, { recursive: true })
  const outDir = mkdtempSync(join(parent, 'pages-'))
  const npmDir = join(outDir, 'miniprogram_npm/tdesign-miniprogram')
  copyTree(sourceDir, outDir)
  copyTree(tdesignDir, npmDir)
  linkComponents(outDir)
  for (const name of ['tslib', 'dayjs', 'tinycolor2']) {
    const packed = join(npmDir, 'miniprogram_npm', name)
    if (existsSync(packed)) cpSync(packed, join(outDir, 'node_modules', name), { recursive: true })
  }
  return outDir
}

function copyTree(from: string, to: string): void {
  for (const file of filesOf(from)) {
    const target = join(to, relative(from, file))
    mkdirSync(dirname(target), { recursive: true })
    if (!/\.[jt]s$/.test(file)) {
      writeFileSync(target, readFileSync(file))
      continue
    }
    const { code } = transformSync(readFileSync(file, 'utf8'), {
      loader: 'ts',
      format: 'cjs',
      target: 'es2020',
      sourcemap: 'inline',
      sourcefile: file,
    })
    writeFileSync(target.replace(/\.ts$/, '.js'), code)
  }
}

function linkComponents(outDir: string): void {
  const shared = readJson(join(sourceDir, 'app.json')).usingComponents ?? {}
  for (const file of filesOf(outDir)) {
    if (!file.endsWith('.json') || !existsSync(file.replace(/json$/, 'wxml'))) continue
    const json = readJson(file)
    const own = file.includes('miniprogram_npm') ? {} : shared
    const linked = Object.entries({ ...own, ...json.usingComponents }).map(([tag, path]) => [
      tag,
      relativePath(outDir, dirname(file), path),
    ])
    writeFileSync(file, JSON.stringify({ ...json, usingComponents: Object.fromEntries(linked) as object }))
  }
}

function relativePath(outDir: string, from: string, path: string): string {
  if (path.startsWith('.')) return path
  const target = path.startsWith('/') ? join(outDir, path) : join(outDir, 'miniprogram_npm', path)
  const found = relative(from, target)
  return found.startsWith('.') ? found : `./${found}`
}

/** @jest-environment node */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compileMiniprogram } from '../../emulator/wechat/compiler/compile-miniprogram'
import { buildNpm } from '../../scripts/build/build-npm'

const project = join(__dirname, '../..')
const miniprogram = join(project, 'miniprogram')
const read = <T>(...path: string[]): T => JSON.parse(readFileSync(join(project, ...path), 'utf8')) as T

interface App {
  pages: string[]
  subPackages: { root: string; name: string; pages: string[] }[]
  preloadRule: Record<string, { network: string; packages: string[] }>
  usingComponents: Record<string, string>
}
interface ProjectConfig {
  appid: string
  libVersion: string
  miniprogramRoot: string
  cloudfunctionRoot: string
  setting: {
    useCompilerPlugins: string[]
    packNpmRelationList: { packageJsonPath: string; miniprogramNpmDistDir: string }[]
  }
}

const app = read<App>('miniprogram/app.json')
const config = read<ProjectConfig>('project.config.json')
const pages = [
  ...app.pages,
  ...app.subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`)),
]
const folders: string[] = []
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'project-config-'))
  folders.push(folder)
  return folder
}
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

describe('the project as WeChat DevTools opens it', () => {
  it('names the folders, the TypeScript compiler and an exact library (R5)', () => {
    expect(existsSync(join(project, config.miniprogramRoot, 'app.json'))).toBe(true)
    expect(config.cloudfunctionRoot.replace(/\/$/, '')).toBe(
      read<{ functionRoot: string }>('cloudbaserc.json').functionRoot.replace(/^\.\//, ''),
    )
    expect(config.setting.useCompilerPlugins).toContain('typescript')
    expect(config.libVersion).toMatch(/^\d+\.\d+\.\d+$/)
    expect(config.appid).not.toBe('')
    const missing = pages.flatMap((page) =>
      ['.ts', '.wxml', '.json']
        .map((end) => page + end)
        .filter((file) => !existsSync(join(miniprogram, file))),
    )
    expect(missing).toEqual([])
  })

  it('finds every npm component where `npm run build` puts it (R5)', () => {
    const [relation, ...others] = config.setting.packNpmRelationList
    expect(others).toEqual([])
    expect(existsSync(join(project, relation!.packageJsonPath))).toBe(true)
    expect(join(project, relation!.miniprogramNpmDistDir, '.')).toBe(join(miniprogram, '.'))
    const target = newFolder()
    expect(buildNpm(target)).toEqual(['tdesign-miniprogram'])
    const used = [app, ...pages.map((page) => read<Partial<App>>('miniprogram', `${page}.json`))]
      .flatMap(({ usingComponents = {} }) => Object.values(usingComponents))
      .filter((path) => path.startsWith('tdesign-miniprogram/'))
    expect(used.length).toBeGreaterThan(3)
    expect(used.filter((path) => !existsSync(join(target, `${path}.json`)))).toEqual([])
    const theme = /'\.\/miniprogram_npm\/([^']+)'/.exec(readFileSync(join(miniprogram, 'app.wxss'), 'utf8'))
    expect(existsSync(join(target, theme![1]!))).toBe(true)
  })

  it('preloads packages that there are, on pages that there are; whoever comes through a tab has them (P6, R5)', () => {
    const names = new Set(app.subPackages.map(({ name }) => name))
    for (const [page, { network, packages }] of Object.entries(app.preloadRule)) {
      expect(pages).toContain(page)
      expect(['all', 'wifi']).toContain(network)
      expect(packages.filter((name) => !names.has(name))).toEqual([])
    }
    for (const tab of ['pages/home/home', 'pages/exams/exams'])
      expect(app.preloadRule[tab]?.packages).toEqual(expect.arrayContaining(['exam', 'application']))
  })

  it('no package is over 1.0 MB, and what a page preloads is within the 2 MB of WeChat (P6)', async () => {
    const { sizes, problems } = await compileMiniprogram({
      root: miniprogram,
      npmRoot: project,
      outDir: newFolder(),
      minify: true,
      development: false,
    })
    expect(problems).toEqual([])
    const packages = { main: sizes.main, ...sizes.subPackages }
    expect(Object.keys(sizes.subPackages)).toHaveLength(app.subPackages.length)
    expect(Object.entries(packages).filter(([, bytes]) => bytes > 1024 * 1024)).toEqual([])
    const bytesOf = (name: string) =>
      sizes.subPackages[app.subPackages.find((one) => one.name === name)!.root] ?? Number.NaN
    for (const { packages: preloaded } of Object.values(app.preloadRule))
      expect(preloaded.reduce((sum, name) => sum + bytesOf(name), 0)).toBeLessThan(2 * 1024 * 1024)
  }, 300_000)
})

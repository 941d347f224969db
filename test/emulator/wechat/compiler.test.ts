import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import postcss from 'postcss'
import { Compiler } from '../../../emulator/wechat/compiler/compile-miniprogram'
import { formatProblem } from '../../../emulator/wechat/compiler/problem'
import { scopeSelectors, type StyleScope } from '../../../emulator/wechat/compiler/scope-selectors'
import { translateLengths } from '../../../emulator/wechat/compiler/translate-units'
import { watchMiniprogram } from '../../../emulator/wechat/compiler/watch-miniprogram'
import { compileWxs, wxsSyntaxErrors } from '../../../emulator/wechat/compiler/wxs-dialect'
import { compileFixture } from './open-fixture'

jest.setTimeout(60_000)

const folders: string[] = []
const temporary = (): string => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'compiler-test-'))
  folders.push(folder)
  return folder
}
afterAll(() => folders.forEach((folder) => fs.rmSync(folder, { recursive: true, force: true })))

describe('WXS', () => {
  it('compares constructors by name, nested ones too', () => {
    const code = compileWxs("module.exports = a.b[c.constructor === 'Array'].constructor", 'x')
    expect(code).toContain("module.exports = Q.typeName(a.b[Q.typeName(c) === 'Array'])")
  })

  it('names the line of newer syntax, which WeChat refuses', () => {
    expect(wxsSyntaxErrors('var a = 1\nvar f = () => a\nlet b = 2', 'x').map(({ line }) => line)).toEqual([
      2, 3,
    ])
    expect(wxsSyntaxErrors('var a = function () { return 1 }', 'x')).toEqual([])
  })

  it('names the line of a syntax error', () => {
    expect(wxsSyntaxErrors('var a = 1\nvar = 2', 'x')[0]?.line).toBe(2)
  })
})

describe('lengths', () => {
  it.each([
    ['750rpx', '100vw'],
    ['100rpx', '13.33334vw'],
    ['-15rpx auto', '-2vw auto'],
    ['calc(100% - 75rpx)', 'calc(100% - 10vw)'],
    ['url(a30rpx.png)', 'url(a30rpx.png)'],
    ['50vh', 'calc(var(--mp-vh, 1vh) * 50)'],
    ['env(safe-area-inset-bottom)', 'var(--mp-safe-bottom, 0px)'],
    ['calc(8px + constant(safe-area-inset-bottom, 4px))', 'calc(8px + var(--mp-safe-bottom, 0px))'],
  ])('%s becomes %s', (given, expected) => {
    expect(translateLengths(given)).toBe(expected)
  })
})

describe('selectors', () => {
  const scoped = (css: string, scope: StyleScope): string => {
    const root = postcss.parse(css)
    scopeSelectors(root, scope)
    return root.toString()
  }

  it('an isolated component keeps its classes and its host to itself', () => {
    const scope: StyleScope = { kind: 'component', prefix: 'c7' }
    expect(scoped(':host .a>view.b:active, text{}', scope)).toBe(
      '[wx-host=c7] .c7--a>wx-view.c7--b:active, wx-text{}',
    )
  })

  it('a page is tied to its element without more weight, keyframes are left alone', () => {
    const scope: StyleScope = { kind: 'page', path: 'pages/a/a', prefix: null }
    expect(scoped('page{} .a,view{} @keyframes k{from{}}', scope)).toBe(
      'wx-page:where([data-page="pages/a/a"]){} ' +
        ':where([data-page="pages/a/a"]) .a,:where([data-page="pages/a/a"]) wx-view{} @keyframes k{from{}}',
    )
  })

  it('app.wxss reaches every page', () => {
    expect(scoped('page .a{}', { kind: 'app' })).toBe('wx-page .a{}')
  })
})

describe('problems', () => {
  it('every planted fault is named with its file and line', async () => {
    const { problems } = await compileFixture('broken', temporary())
    expect(problems.map(formatProblem).map((line) => line.replace(/:\d+ /, ' '))).toEqual([
      'app.json tabBar page "pages/gone/none" is not a page of the main package',
      'pages/broken/broken.json:3 <lost>: component "../../lost/lost" is not found',
      'app.json:4 page "pages/gone/gone" is not found',
      'pages/broken/broken.wxml:2 missing end tag',
      'pages/broken/broken.wxml:7 WXS is ES5: this syntax is not supported',
      'pages/broken/broken.wxml:4 "pages/broken/none.wxml" is not found',
      'pages/broken/broken.wxml:9 <un-known> is neither a built-in nor in usingComponents',
      'pages/broken/broken.wxss:1 @import "./none.wxss" is not found',
      'pages/broken/broken.ts:2 Expected identifier but found "="',
    ])
  })

  it('a project without faults has none, and its packages are measured', async () => {
    const { problems, sizes, pages } = await compileFixture('showcase', temporary())
    expect(problems).toEqual([])
    expect(pages).toHaveLength(10)
    expect(sizes.main).toBeGreaterThan(50_000)
    expect(sizes.subPackages['packages/extra']).toBeGreaterThan(100)
    expect(sizes.subPackages['packages/extra']).toBeLessThan(5_000)
  })
})

describe('building again', () => {
  const copy = (name: string): string => {
    const root = path.join(temporary(), name)
    fs.cpSync(path.join(__dirname, 'fixtures', name), root, { recursive: true })
    return root
  }
  const options = (root: string): ConstructorParameters<typeof Compiler>[0] => ({
    root,
    npmRoot: path.join(__dirname, '../../..'),
    outDir: temporary(),
    wxApi: path.join(__dirname, 'fixtures/wx-stand-in.ts'),
  })

  it('a second build shows the change, and leaves what did not change as it was', async () => {
    const given = options(copy('showcase'))
    const compiler = new Compiler(given)
    const first = await compiler.compile()
    const output = (name: string): string => fs.readFileSync(path.join(given.outDir, name), 'utf8')
    const container = output('container.js')
    fs.appendFileSync(path.join(given.root, 'pages/detail/detail.wxss'), '.later { color: red }')
    fs.appendFileSync(path.join(given.root, 'pages/detail/detail.wxml'), '<view class="later">以后</view>')
    const second = await compiler.compile()
    await compiler.dispose()
    expect(output('app.css')).toContain('.later')
    expect(output('templates.js')).toContain('以后')
    expect(output('container.js')).toBe(container)
    expect(second.warnings).toEqual(first.warnings)
  })

  it('a fault stays told for as long as it is there', async () => {
    const given = options(copy('broken'))
    const compiler = new Compiler(given)
    const first = await compiler.compile()
    const second = await compiler.compile()
    await compiler.dispose()
    expect(first.problems.length).toBeGreaterThan(5)
    expect(second.problems).toEqual(first.problems)
  })

  it('the watch builds after a change and tells its result', async () => {
    const given = options(copy('showcase'))
    let tell: (lines: string[]) => void = () => undefined
    const built = new Promise<string[]>((resolve) => {
      tell = resolve
    })
    const watch = await watchMiniprogram(given, ({ problems }) => tell(problems.map(formatProblem)))
    expect(watch.first.problems).toEqual([])
    fs.writeFileSync(path.join(given.root, 'pages/detail/detail.wxml'), '<view>\n<text></view>')
    expect((await built)[0]).toContain('pages/detail/detail.wxml:2')
    await watch.close()
  })
})

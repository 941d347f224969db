import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { compileMiniprogram } from '../emulator/wechat/compiler/compile-miniprogram'
import { formatProblem } from '../emulator/wechat/compiler/problem'

/** WeChat allows 2 MB a package; ours stay under half of it (issue 4). */
const budget = 1024 * 1024

/** Compiles the mini-program, prints what is wrong with file and line, and the size of every package. */
async function checkMiniprogram(): Promise<number> {
  const project = path.join(__dirname, '..')
  const root = path.resolve(process.argv[2] ?? path.join(project, 'miniprogram'))
  const outDir = fs.mkdtempSync(path.join(os.tmpdir(), 'check-miniprogram-'))
  try {
    const { problems, sizes, pages } = await compileMiniprogram({
      root,
      npmRoot: project,
      outDir,
      minify: true,
      development: true,
    })
    for (const problem of problems) console.error(formatProblem(problem))
    const packages = [['main', sizes.main] as const, ...Object.entries(sizes.subPackages)]
    for (const [name, bytes] of packages) {
      console.log(`${name.padEnd(24)} ${(bytes / 1024).toFixed(0).padStart(6)} KB`)
    }
    const heavy = packages.filter(([, bytes]) => bytes > budget)
    for (const [name] of heavy) console.error(`package "${name}" is over 1.0 MB`)
    console.log(`${pages.length} pages, ${problems.length} problems`)
    return problems.length + heavy.length > 0 ? 1 : 0
  } finally {
    fs.rmSync(outDir, { recursive: true, force: true })
  }
}

void checkMiniprogram().then((code) => {
  process.exitCode = code
})

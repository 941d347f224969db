import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { launchBrowser } from '../../../test/support/browser'
import { projectDir } from '../../build/project'
import { startLocal } from '../../local/start-local'
import { sampleWechatUsers } from '../../seed/wechat-users'
import { median } from '../median'

const CHANGES = 5
const page = 'pages/exams/exams'

/** From saving a file of the mini-program to the open phone showing the change (medians of five). */
export async function benchRebuild(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-rebuild-'))
  const copyDir = join(projectDir, 'dist/bench')
  for (const part of ['miniprogram', 'tsconfig.json'])
    cpSync(join(projectDir, part), join(copyDir, part), { recursive: true })
  const miniprogramDir = join(copyDir, 'miniprogram')
  const built: number[] = []
  const world = await startLocal({
    dataDir,
    port: 0,
    seed: true,
    phone: true,
    watch: true,
    timers: 'hold',
    miniprogramDir,
    onMiniprogramBuilt: ({ ms, problems }) => {
      if (problems.length) throw new Error(problems[0]!.message)
      built.push(ms)
    },
  })
  const browser = await launchBrowser()
  const tab = await browser.newPage({ viewport: { width: 375, height: 812 } })
  await tab.goto(`${world.url}/preview/phone.html?user=${sampleWechatUsers.candidate.openid}#/${page}`)
  await tab.waitForLoadState('networkidle')

  console.log('\nA saved change on the open phone, ms (medians of 5)')
  console.log('file      built   shown')
  for (const [kind, save] of Object.entries(CHANGE)) {
    built.length = 0
    const delays: number[] = []
    for (let i = 0; i < CHANGES; i++) delays.push(await showChange(tab, `${kind}-${i}`, miniprogramDir, save))
    console.log(kind.padEnd(6), median(built).toFixed(0).padStart(8), median(delays).toFixed(0).padStart(7))
  }
  await browser.close()
  await world.stop()
  for (const folder of [dataDir, copyDir]) rmSync(folder, { recursive: true })
}

/** Each writes the mark where the phone can find it: as a text, as a style, as a warning of the console. */
const CHANGE: Record<string, (base: string, mark: string) => void> = {
  wxml: (base, mark) => appendFileSync(`${base}.wxml`, `<view>mark-${mark}</view>`),
  wxss: (base, mark) => appendFileSync(`${base}.wxss`, `.mark-${mark} { --mark: 1; }`),
  ts: (base, mark) =>
    writeFileSync(
      `${base}.ts`,
      `${readFileSync(`${base}.ts`, 'utf8')}\n;(globalThis as { mark?: string }).mark = '${mark}'\n`,
    ),
}

async function showChange(
  tab: Page,
  mark: string,
  miniprogramDir: string,
  save: (base: string, mark: string) => void,
): Promise<number> {
  const from = performance.now()
  save(join(miniprogramDir, page), mark)
  await tab.waitForFunction(shown(mark), undefined, { polling: 10 })
  return performance.now() - from
}

/** An expression, because a function would bring helpers along that the phone does not have. */
const shown = (mark: string): string => `(() => {
  const styled = [...document.styleSheets].some((sheet) =>
    [...sheet.cssRules].some((rule) => rule.cssText.includes('mark-${mark}')))
  const drawn = document.querySelector('[data-page] *') !== null
  return drawn && (globalThis.mark === '${mark}' || document.body.innerText.includes('mark-${mark}') || styled)
})()`

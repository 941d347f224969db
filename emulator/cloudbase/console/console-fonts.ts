import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const weights = [400, 600]
const file = /^\/files\/[\w-]+\.woff2$/

/** Noto Sans SC of npm, for machines without a Chinese font; undefined where the package is not installed. */
const folder = (createRequire(__filename).resolve.paths('@fontsource/noto-sans-sc') ?? [])
  .map((modules) => join(modules, '@fontsource/noto-sans-sc'))
  .find((candidate) => existsSync(candidate))

/** The sheet `/fonts.css` or a file that it names; undefined for any other path. */
export async function consoleFont(
  path: string,
): Promise<{ type: string; body: Buffer | string } | undefined> {
  if (path === '/fonts.css')
    return { type: 'text/css; charset=utf-8', body: folder ? await sheet(folder) : '' }
  if (!folder || !file.test(path) || !existsSync(join(folder, path))) return undefined
  return { type: 'font/woff2', body: await readFile(join(folder, path)) }
}

async function sheet(fonts: string): Promise<string> {
  const sheets = await Promise.all(weights.map((weight) => readFile(join(fonts, `${weight}.css`), 'utf8')))
  return sheets.join('\n').replace(/,\s*url\([^)]+\.woff\)\s*format\('woff'\)/g, '')
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A text of `scripts/seed/texts`, without its first heading: titles are fields of their own. */
export const readText = (name: string): string =>
  readFileSync(join(__dirname, 'texts', `${name}.md`), 'utf8')
    .replace(/^# .*\n+/, '')
    .trim()

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectDir } from './build/project'

/**
 * Makes `cloudfunctions/_shared/domain/traditional-characters.ts`, by which names are found in either script (P12).
 * Needed only when the list changes: `npm pack opencc-js@1.4.2`, unpack it, and give this script the path of its
 * `dist/esm-lib/dict/TSCharacters.js` (a dictionary of OpenCC, licence Apache-2.0).
 */
async function makeSimplified([dictionary]: string[]): Promise<void> {
  if (!dictionary) throw new Error('Which dictionary? npx tsx scripts/make-simplified.ts <TSCharacters.js>')
  const { default: lines } = (await import(pathToFileURL(dictionary).href)) as { default: string }
  // Where one character has several simplified forms, the usual one comes first.
  const pairs = lines.split('|').map((line) => line.split(' ').slice(0, 2).join(''))
  writeFileSync(
    join(projectDir, 'cloudfunctions/_shared/domain/traditional-characters.ts'),
    `/** Each traditional character followed by its simplified form; made by \`scripts/make-simplified.ts\` from OpenCC. */
export const TRADITIONAL_CHARACTERS =
  '${pairs.join('')}'
`,
  )
}

void makeSimplified(process.argv.slice(2))

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import Database from 'libsql'
import { projectDir } from './build/project'

/**
 * Makes `assets/characters/han-characters.br`, in which `account.searchCharacters` looks (A9). Needed only when
 * Unicode adds characters: `npm pack @mandel59/mojidata@1.8.1`, unpack it, and give this script the path of its
 * `dist/moji.db` (100 MB, therefore no dependency). Readings, strokes and radicals are Unihan's (licence
 * Unicode-3.0), the parts come from Mojidata's ideographic description sequences.
 *
 * One line a character, by code point: character, readings, radical number, strokes, parts, and its use:
 * `1` in GB 2312, which every keyboard has, `2` in the state's list of standard characters, which names come from.
 */

/** CJK Unified Ideographs and extensions A to F. */
const BLOCKS = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0x20000, 0x2a6df],
  [0x2a700, 0x2b73f],
  [0x2b740, 0x2b81f],
  [0x2b820, 0x2ceaf],
  [0x2ceb0, 0x2ebef],
] as const

interface Row {
  character: string
  readings: string | null
  radical: string
  strokes: string
  sequence: string | null
  use: number
}

/** Operators (⿰ and the like), variation selectors, references to unencoded parts and marks of doubt are no parts. */
const partsOf = (character: string, sequence: string | null): string =>
  [...new Set((sequence ?? '').replace(/\{\d+\}|&[^;]+;/g, '').match(/\p{Script=Han}/gu) ?? [])]
    .filter((part) => part !== character)
    .join('')

function makeTable(databaseFile: string): void {
  const database = new Database(databaseFile, { readonly: true })
  const rows = database
    .prepare(
      `SELECT s.UCS AS character, m.value AS readings, r.value AS radical, s.value AS strokes,
              (SELECT IDS FROM ids WHERE ids.UCS = s.UCS LIMIT 1) AS sequence,
              CASE WHEN EXISTS (SELECT 1 FROM unihan_kGB0 g WHERE g.UCS = s.UCS) THEN 1
                   WHEN EXISTS (SELECT 1 FROM unihan_kTGH t WHERE t.UCS = s.UCS) THEN 2 ELSE 0 END AS use
       FROM unihan_kTotalStrokes s
       JOIN unihan_kRSUnicode r ON r.UCS = s.UCS
       LEFT JOIN unihan_kMandarin m ON m.UCS = s.UCS`,
    )
    .all() as Row[]
  const lines = rows
    .filter(({ character }) =>
      BLOCKS.some(([from, to]) => character.codePointAt(0)! >= from && character.codePointAt(0)! <= to),
    )
    .sort((one, other) => one.character.codePointAt(0)! - other.character.codePointAt(0)!)
    .map(({ character, readings, radical, strokes, sequence, use }) =>
      [
        character,
        readings ?? '',
        parseInt(radical, 10),
        parseInt(strokes, 10),
        partsOf(character, sequence),
        use || '',
      ].join('\t'),
    )
  const outDir = join(projectDir, 'assets/characters')
  mkdirSync(outDir, { recursive: true })
  const table = brotliCompressSync(lines.join('\n'), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  })
  writeFileSync(join(outDir, 'han-characters.br'), table)
  console.log(`${lines.length} characters, ${Math.round(table.length / 1024)} KB`)
}

const [databaseFile] = process.argv.slice(2)
if (!databaseFile) throw new Error('Give the path of moji.db; see the head of this script.')
makeTable(databaseFile)

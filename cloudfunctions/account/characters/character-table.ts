import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'

/** What is known of a Han character. See `scripts/make-character-table.ts`. */
export interface HanCharacter {
  character: string
  /** With tone marks, the one of the mainland first. */
  readings: string[]
  /** 1 to 214, KangXi's order. */
  radical: number
  strokes: number
  /** What it is directly put together from. */
  parts: string
  /** In GB 2312: on every keyboard. */
  common: boolean
  /** In the state's list of standard characters (通用规范汉字表): the likeliest in a name. */
  standard: boolean
}

let table: Map<string, HanCharacter> | null = null

/** All characters, by themselves. Read on first use: most calls of the function need none. */
export function characterTable(): Map<string, HanCharacter> {
  table ??= readTable()
  return table
}

function readTable(): Map<string, HanCharacter> {
  const text = brotliDecompressSync(readFileSync(join(__dirname, 'han-characters.br'))).toString('utf8')
  return new Map(
    text.split('\n').map((line) => {
      const [character = '', readings = '', radical, strokes, parts = '', use] = line.split('\t')
      return [
        character,
        {
          character,
          readings: readings ? readings.split(' ') : [],
          radical: Number(radical),
          strokes: Number(strokes),
          parts,
          common: use === '1',
          standard: use === '2',
        },
      ]
    }),
  )
}

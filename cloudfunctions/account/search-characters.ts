import { AppError } from '../_shared/errors'
import { characterTable, type HanCharacter } from './characters/character-table'
import { containsPart, shapesOf } from './characters/contains-part'
import type { FoundCharacter } from './contract'

interface Search {
  pinyin?: string | undefined
  strokes?: number | undefined
  radical?: string | undefined
  parts?: string | undefined
}

const MAX_FOUND = 60

/** 生僻字: finds characters for a name by what is known of them (A9). */
export async function searchCharacters(
  search: Search,
): Promise<{ characters: FoundCharacter[]; total: number }> {
  const conditions = conditionsOf(search)
  if (!conditions.length)
    throw new AppError('VALIDATION_FAILED', { issues: [{ path: 'pinyin', code: 'REQUIRED' }] })
  const found = [...characterTable().values()]
    .filter((one) => !one.common && conditions.every((fits) => fits(one)))
    .sort((one, other) => Number(other.standard) - Number(one.standard) || one.strokes - other.strokes)
  return {
    total: found.length,
    characters: found.slice(0, MAX_FOUND).map(({ character, readings, strokes, parts }) => ({
      character,
      reading: readings[0] ?? '',
      strokes,
      parts,
    })),
  }
}

type Condition = (character: HanCharacter) => boolean

function conditionsOf({ pinyin, strokes, radical, parts }: Search): Condition[] {
  const table = characterTable()
  const conditions: Condition[] = []
  if (strokes) conditions.push((one) => one.strokes === strokes)
  if (pinyin) {
    const syllable = toneless(pinyin)
    conditions.push(({ readings }) => readings.some((reading) => toneless(reading) === syllable))
  }
  if (radical) {
    const number = table.get(radical)?.radical
    conditions.push((one) => one.radical === number)
  }
  for (const part of parts ?? '') {
    const shapes = shapesOf(part)
    if (part.trim()) conditions.push((one) => containsPart(table, one, shapes))
  }
  return conditions
}

/** `lǜ`, `lü4` and `lv` are the same syllable. */
const toneless = (pinyin: string): string =>
  pinyin
    .toLowerCase()
    .replace(/[1-5]$/, '')
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/\p{M}/gu, '')

import { api } from '../api/index'

const AT_ONCE = 60
/** Basic Han block as phones have had it for years; what was added to it later is drawn too. */
const LAST_OF_EVERY_PHONE = 0x9fa5
const FIRST_HAN = 0x4e00
const EXTENSION_A = [0x3400, 0x4dbf] as const
const FIRST_BEYOND = 0x20000

const drawings = new Map<string, string>()
const asked = new Map<string, Promise<void>>()

/** Whether a phone may lack the character in its font: the extensions of Han, and what joined the first block late. */
export function mayBeMissing(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return (
    code >= FIRST_BEYOND ||
    (code >= EXTENSION_A[0] && code <= EXTENSION_A[1]) ||
    (code > LAST_OF_EVERY_PHONE && code < FIRST_HAN + 0x5200)
  )
}

/** The drawing of a character as a CSS value, or empty until `loadGlyphs` had it. */
export const glyphOf = (character: string): string => drawings.get(character) ?? ''

/**
 * Fetches the drawings of characters that phones may lack (A9), each once while the program runs. Without an answer
 * the words stay as the phone's font shows them.
 */
export async function loadGlyphs(text: string): Promise<void> {
  const missing = [...new Set(text)].filter((one) => mayBeMissing(one) && !asked.has(one))
  for (let from = 0; from < missing.length; from += AT_ONCE) {
    const some = missing.slice(from, from + AT_ONCE)
    const answer = fetchGlyphs(some)
    for (const one of some) asked.set(one, answer)
  }
  await Promise.all([...text].map((one) => asked.get(one)))
}

async function fetchGlyphs(characters: string[]): Promise<void> {
  try {
    const { glyphs } = await api.pdf('drawGlyphs', { characters: characters.join('') })
    for (const { character, path } of glyphs) drawings.set(character, asImage(path))
  } catch {
    // Asked again by whoever shows the name next.
    for (const one of characters) asked.delete(one)
  }
}

/** The em square of the font: 880 units over the baseline, 120 below. */
const asImage = (path: string): string =>
  `url("data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 -880 1000 1000'><path d='${path}'/></svg>`,
  ).replace(/'/g, '%27')}")`

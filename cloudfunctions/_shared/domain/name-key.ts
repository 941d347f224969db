import { TRADITIONAL_CHARACTERS } from './traditional-characters'

let simplified: Map<string, string> | undefined

function simplifiedForms(): Map<string, string> {
  if (simplified) return simplified
  const characters = [...TRADITIONAL_CHARACTERS]
  simplified = new Map()
  for (let at = 0; at < characters.length; at += 2) simplified.set(characters[at]!, characters[at + 1]!)
  return simplified
}

/** Dots that keyboards write between the parts of a name; some become full stops by width. */
const DOTS = /[·.\u2022\u2027\u22c5\u30fb\uff65]/g

/**
 * What a name is found by (P12): traditional or simplified, with any middle dot or none, in any width and case, it is the
 * same name. Only for searching: what was typed is what is kept and printed.
 */
export function nameKey(name: string): string {
  const forms = simplifiedForms()
  const plain = name.normalize('NFKC').replace(DOTS, '').replace(/\s/g, '').toLowerCase()
  return [...plain].map((character) => forms.get(character) ?? character).join('')
}

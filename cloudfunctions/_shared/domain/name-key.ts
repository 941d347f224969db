import { TRADITIONAL_CHARACTERS } from './traditional-characters'

let simplified: Map<string, string> | undefined

function simplifiedForms(): Map<string, string> {
  if (simplified) return simplified
  const characters = [...TRADITIONAL_CHARACTERS]
  const forms = new Map<string, string>()
  for (let at = 0; at < characters.length; at += 2) forms.set(characters[at]!, characters[at + 1]!)
  // 薴 becomes 苧, which is itself traditional for 苎: all three are one.
  for (const [traditional, form] of forms) forms.set(traditional, forms.get(form) ?? form)
  return (simplified = forms)
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

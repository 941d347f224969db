import { MISSING_CHARACTER } from '../../_shared/domain/person-name'
import { foldCharacters } from '../fonts/fold-characters'
import type { FontChain } from '../fonts/font-chain'

/**
 * A text with 〓 for what no font has. A form refuses such a text; a copy of one's own data, with nicknames and messages of
 * any kind in it, has to be made all the same.
 */
export const writable = (chain: FontChain, text: string): string =>
  [...foldCharacters(text)]
    .map((character) => (chain.findGlyph(character.codePointAt(0)!) ? character : MISSING_CHARACTER))
    .join('')

/**
 * Older ID systems still send characters in GBK's private-use area; GB 18030-2022 gives each a code point of
 * its own. A code left private would have no glyph.
 */
const PRIVATE_USE: Record<string, string> = {
  '\ue816': '\u{20087}',
  '\ue817': '\u{20089}',
  '\ue818': '\u{200cc}',
  '\ue81e': '\u9fb4',
  '\ue826': '\u9fb5',
  '\ue82b': '\u9fb6',
  '\ue82c': '\u9fb7',
  '\ue831': '\u{215d7}',
  '\ue832': '\u9fb8',
  '\ue83b': '\u{2298f}',
  '\ue843': '\u9fb9',
  '\ue854': '\u9fba',
  '\ue855': '\u{241fe}',
  '\ue863': '\u4dae',
  '\ue864': '\u9fbb',
}

/**
 * Control and format characters and half surrogates: marks that turn the direction of the text around, joiners, soft hyphens, tags and
 * variation selectors. They have no glyph, and a form must read the way its data does (O10).
 */
const CONTROL = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\u034f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu
/** Blanks of every width. The full-width one stays: forms align their labels with it. */
const BLANK = /[\t\n\r\u00a0\u2000-\u200a\u202f\u205f]+/g

/** What most texts are made of, and nothing to fold in it. */
const PLAIN = /^[ -~\u00b7\u2014\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]*$/

/** Makes a text printable: private-use codes become Unicode, the many middle dots one, blanks plain, control characters go. */
export const foldCharacters = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text
        .replace(/[\ue000-\uf8ff]/g, (character) => PRIVATE_USE[character] ?? character)
        .replace(/[•‧・･⋅]/g, '·')
        .replace(BLANK, ' ')
        .replace(CONTROL, '')

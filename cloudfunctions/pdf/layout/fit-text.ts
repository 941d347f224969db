import type { FontChain } from '../fonts/font-chain'

/** Marks that may not begin a line (避头), and brackets that may not end one (避尾). */
const NO_START = '，。、；：？！）》」』】〉”’·,.;:?!)]}%'
const NO_END = '（《「『【〈“‘([{'
/** Points. Below this a printed form cannot be read. */
export const SMALLEST = 6
const STEP = 0.5

/** Breaks a text into lines by measured width. Latin words and numbers stay whole where they fit a line. */
export function wrapText(chain: FontChain, text: string, width: number, size: number): string[] {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line: string[] = []
    let lineWidth = 0
    for (const word of paragraph.match(/[!-~]+|[^!-~]/gu) ?? []) {
      const wordWidth = chain.widthOf(word, size)
      const isTooWide = wordWidth > width
      for (const piece of isTooWide ? word : [word]) {
        const pieceWidth = isTooWide ? chain.widthOf(piece, size) : wordWidth
        if (line.length && lineWidth + pieceWidth > width) {
          const carried = carriedOver(line, piece)
          lines.push(line.join(''))
          line = piece === ' ' ? carried : [...carried, piece]
          lineWidth = chain.widthOf(line.join(''), size)
        } else {
          line.push(piece)
          lineWidth += pieceWidth
        }
      }
    }
    lines.push(line.join(''))
  }
  return lines
}

/** Takes from the end of a line what must go to the next one: a bracket that opens, the character before a mark. */
function carriedOver(line: string[], next: string): string[] {
  const carried: string[] = []
  if (NO_START.includes(next) && line.length > 1) carried.unshift(line.pop()!)
  while (line.length > 1 && NO_END.includes(line.at(-1)!)) carried.unshift(line.pop()!)
  return carried
}

/**
 * Finds the largest size, from `size` down to 6 points, at which a text fits a box; then wraps it. A text that
 * does not fit at 6 points is wrapped there and cut with an ellipsis, so that nothing leaves its box.
 */
export function fitText(
  chain: FontChain,
  text: string,
  box: { width: number; height: number },
  size: number,
): { lines: string[]; size: number } {
  if (chain.widthOf(text, size) <= box.width && !text.includes('\n')) return { lines: [text], size }
  for (let tried = size; tried >= SMALLEST; tried -= STEP) {
    const lines = wrapText(chain, text, box.width, tried)
    if (lines.length * lineHeight(tried) <= box.height) return { lines, size: tried }
  }
  const rows = Math.max(1, Math.floor(box.height / lineHeight(SMALLEST)))
  const lines = wrapText(chain, text, box.width, SMALLEST)
  if (lines.length > rows) lines.splice(rows - 1, Infinity, `${[...lines[rows - 1]!].slice(0, -1).join('')}…`)
  return { lines, size: SMALLEST }
}

export const lineHeight = (size: number): number => size * 1.35

import type { FontChain } from '../fonts/font-chain'

/** Marks that may not begin a line (避头), and brackets that may not end one (避尾). */
const NO_START = '，。、；：？！）》」』】〉·,.;:?!)]}%'
const NO_END = '（《「『【〈([{'
const SMALLEST = 6

/** Breaks a text into lines by measured width. Latin words and numbers stay whole where they fit a line. */
export function wrapText(chain: FontChain, text: string, width: number, size: number): string[] {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    for (const word of paragraph.match(/[!-~]+|[^!-~]/gu) ?? []) {
      for (const piece of chain.widthOf(word, size) > width ? word : [word]) {
        if (!line || chain.widthOf(line + piece, size) <= width || NO_START.includes(piece)) {
          line += piece
          continue
        }
        const carried = NO_END.includes(line.at(-1)!) ? line.at(-1)! : ''
        lines.push(carried ? line.slice(0, -1) : line)
        line = carried + (piece === ' ' ? '' : piece)
      }
    }
    lines.push(line)
  }
  return lines
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
  for (let tried = size; tried >= SMALLEST; tried -= 0.5) {
    const lines = wrapText(chain, text, box.width, tried)
    const widest = Math.max(...lines.map((line) => chain.widthOf(line, tried)))
    if (lines.length * lineHeight(tried) <= box.height && widest <= box.width + tried)
      return { lines, size: tried }
  }
  const rows = Math.max(1, Math.floor(box.height / lineHeight(SMALLEST)))
  const lines = wrapText(chain, text, box.width, SMALLEST)
  if (lines.length > rows) lines.splice(rows - 1, Infinity, `${[...lines[rows - 1]!].slice(0, -1).join('')}…`)
  return { lines, size: SMALLEST }
}

export const lineHeight = (size: number): number => size * 1.35

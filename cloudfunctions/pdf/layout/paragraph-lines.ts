import type { FontChain } from '../fonts/font-chain'
import { wrapText } from './fit-text'

/** Rules and notes come back in every document of a run; names and addresses stand in cells and are not kept. */
const KEPT = 64

const keptByChain = new WeakMap<FontChain, Map<string, string[]>>()

/** The lines of a paragraph, broken once a process for a text, width and size. */
export function paragraphLines(chain: FontChain, text: string, width: number, size: number): string[] {
  const kept = keptByChain.get(chain) ?? new Map<string, string[]>()
  keptByChain.set(chain, kept)
  const key = `${size} ${width} ${text}`
  const known = kept.get(key)
  if (known) return known
  const lines = wrapText(chain, text, width, size)
  const [oldest] = kept.keys()
  if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest)
  kept.set(key, lines)
  return lines
}

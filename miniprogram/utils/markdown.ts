export interface TextBlock {
  line: number
  kind: 'heading' | 'paragraph' | 'item'
  /** What stands before a list item: its number or a dot. */
  mark: string
  text: string
}

const HEADING = /^#{1,4}\s+(.+)$/
const NUMBERED = /^(\d+[.、])\s*(.+)$/
const BULLET = /^[-*]\s+(.+)$/

/** Reads Markdown of headings, paragraphs and lists, one block a line. */
export function readMarkdown(text: string): TextBlock[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((text, line) => ({ line, ...readLine(text) }))
}

function readLine(line: string): Omit<TextBlock, 'line'> {
  const heading = HEADING.exec(line)
  if (heading) return { kind: 'heading', mark: '', text: heading[1]! }
  const numbered = NUMBERED.exec(line)
  if (numbered) return { kind: 'item', mark: numbered[1]!, text: numbered[2]! }
  const bullet = BULLET.exec(line)
  if (bullet) return { kind: 'item', mark: '·', text: bullet[1]! }
  return { kind: 'paragraph', mark: '', text: line }
}

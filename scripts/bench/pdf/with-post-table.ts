/** A `post` table of version 3: no glyph names. */
const POST = Buffer.alloc(32)
POST.writeUInt32BE(0x00030000, 0)

/**
 * Adds a `post` table to a TrueType file. Ours needs none and the rare-character font has none; pdfkit reads one.
 */
export function withPostTable(font: Buffer): Buffer {
  const tables = font.readUInt16BE(4)
  const directoryEnd = 12 + 16 * tables
  const head = Buffer.alloc(directoryEnd + 16)
  font.copy(head, 0, 0, directoryEnd)
  head.writeUInt16BE(tables + 1, 4)
  for (let at = 12; at < directoryEnd; at += 16) head.writeUInt32BE(head.readUInt32BE(at + 8) + 16, at + 8)
  head.write('post', directoryEnd, 'latin1')
  head.writeUInt32BE(font.length + 16, directoryEnd + 8)
  head.writeUInt32BE(POST.length, directoryEnd + 12)
  return Buffer.concat([head, font.subarray(directoryEnd), POST])
}

import { compress } from './compress'

interface Stream {
  dictionary: string
  bytes: Uint8Array
}

/** What an object that is only reserved holds until it is put. */
const EMPTY = 'null'
const OBJECT_IN_STREAM = 2
const OBJECT_IN_FILE = 1
const ENTRY_BYTES = 7

/**
 * The objects of a PDF 1.7 file (ISO 32000-1, 7.5) and their writing: streams one by one, all other objects together
 * in one compressed object stream, found through a cross-reference stream. Objects are given as PDF text and named
 * by their number; `ref(5)` is `5 0 R`.
 */
export class PdfFile {
  private readonly objects: (string | Stream)[] = []

  /** Takes a number for an object that others name before it is put. */
  reserve(): number {
    return this.objects.push(EMPTY)
  }

  put(number: number, text: string): void {
    this.objects[number - 1] = text
  }

  add(text: string): number {
    return this.objects.push(text)
  }

  /** A stream whose bytes are compressed here. `entries` are further entries of its dictionary. */
  addStream(bytes: Uint8Array, entries = ''): number {
    return this.addDeflated(compress(bytes), entries)
  }

  /** A stream that is compressed already. */
  addDeflated(bytes: Uint8Array, entries = ''): number {
    return this.addRawStream(bytes, `${entries}/Filter/FlateDecode`)
  }

  /** A stream whose bytes are already as its dictionary says. */
  addRawStream(bytes: Uint8Array, entries: string): number {
    return this.objects.push({ dictionary: `<<${entries}/Length ${bytes.length}>>`, bytes })
  }

  /** The whole file. `root` is the catalog's number, `info` the document information's. */
  toBuffer({ root, info }: { root: number; info: number }): Buffer {
    const holder = this.objects.length + 1
    const size = holder + 2
    const entries = Buffer.alloc(size * ENTRY_BYTES)
    const parts: Uint8Array[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
    let offset = parts[0]!.length
    const write = (number: number, { dictionary, bytes }: Stream): void => {
      entry(entries, number, OBJECT_IN_FILE, offset, 0)
      const head = Buffer.from(`${number} 0 obj\n${dictionary}\nstream\n`, 'latin1')
      parts.push(head, bytes, STREAM_END)
      offset += head.length + bytes.length + STREAM_END.length
    }
    const index: string[] = []
    let bodies = ''
    this.objects.forEach((object, at) => {
      if (typeof object !== 'string') return write(at + 1, object)
      entry(entries, at + 1, OBJECT_IN_STREAM, holder, index.length)
      index.push(`${at + 1} ${bodies.length}`)
      bodies += `${object}\n`
    })
    const head = `${index.join(' ')}\n`
    const packed = compress(Buffer.from(head + bodies, 'latin1'))
    const packing = `/Type/ObjStm/N ${index.length}/First ${head.length}/Filter/FlateDecode`
    write(holder, { dictionary: `<<${packing}/Length ${packed.length}>>`, bytes: packed })
    entry(entries, holder + 1, OBJECT_IN_FILE, offset, 0)
    const start = offset
    // A hundred bytes or two: compressing them takes longer than it saves.
    const table = `<</Type/XRef/Size ${size}/W[1 4 2]/Root ${ref(root)}/Info ${ref(info)}/Length ${entries.length}>>`
    write(holder + 1, { dictionary: table, bytes: entries })
    parts.push(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'))
    return Buffer.concat(parts)
  }
}

export const ref = (number: number): string => `${number} 0 R`

const STREAM_END = Buffer.from('\nendstream\nendobj\n', 'latin1')

/** One row of the cross-reference stream: a kind, an offset or holder, an index. */
function entry(entries: Buffer, number: number, kind: number, where: number, index: number): void {
  const at = number * ENTRY_BYTES
  entries.writeUInt8(kind, at)
  entries.writeUInt32BE(where, at + 1)
  entries.writeUInt16BE(index, at + 5)
}

import { execFileSync } from 'node:child_process'
import { inflateSync } from 'node:zlib'
import { PDFDocument } from 'pdf-lib'

/**
 * What is wrong with the structure of a PDF 1.7 file, read strictly: the cross-reference stream that `startxref` names,
 * every object where it says, every stream as long as it says. Readers repair such faults silently; printers do not.
 */
export function structureFaults(bytes: Buffer): string[] {
  const text = bytes.toString('latin1')
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1] ?? -1)
  const table = streamAt(text, start)
  if (!table || !table.dictionary.includes('/Type/XRef')) return ['startxref names no cross-reference stream']
  const faults = table.fault ? [table.fault] : []
  const entries = bytes.subarray(table.from, table.to)
  const size = Number(/\/Size (\d+)/.exec(table.dictionary)?.[1])
  if (entries.length !== size * 7) faults.push(`${entries.length} bytes are not ${size} entries`)
  for (let number = 1; number < size; number++) {
    const [kind, where, index] = [
      entries.readUInt8(number * 7),
      entries.readUInt32BE(number * 7 + 1),
      entries.readUInt16BE(number * 7 + 5),
    ]
    const fault =
      kind === 1 ? objectFault(text, number, where) : heldFault(bytes, text, entries, number, where, index)
    if (fault) faults.push(fault)
  }
  return faults
}

function objectFault(text: string, number: number, offset: number): string {
  if (!text.startsWith(`${number} 0 obj\n`, offset)) return `object ${number} is not at ${offset}`
  return streamAt(text, offset)?.fault ?? `object ${number} is no stream`
}

/** An object inside an object stream: the stream's own index names it at the same place. */
function heldFault(
  bytes: Buffer,
  text: string,
  entries: Buffer,
  number: number,
  holder: number,
  index: number,
): string {
  const stream = streamAt(text, entries.readUInt32BE(holder * 7 + 1))
  if (!stream) return `object ${number} is held by ${holder}, which is no stream`
  const head = inflateSync(bytes.subarray(stream.from, stream.to)).toString('latin1').split('\n', 1)[0]!
  return Number(head.split(' ')[2 * index]) === number
    ? ''
    : `object ${number} is not the ${index}th of ${holder}`
}

function streamAt(text: string, offset: number) {
  const head = /^\d+ 0 obj\n(<<[^\n]*>>)\nstream\n/.exec(text.slice(offset, offset + 4000))
  if (offset < 0 || !head) return null
  const [whole, dictionary = ''] = head
  const from = offset + whole.length
  const to = from + Number(/\/Length (\d+)/.exec(dictionary)?.[1])
  const fault = text.startsWith('\nendstream\nendobj\n', to)
    ? ''
    : `the stream at ${offset} has another length`
  return { dictionary, from, to, fault }
}

/** What another PDF library reads, refusing every object that is not well-formed. */
export const pagesReadStrictly = async (bytes: Buffer): Promise<number> =>
  (await PDFDocument.load(bytes, { throwOnInvalidObject: true })).getPageCount()

/** `qpdf --check` of this machine; null where it has none. */
export function qpdfReport(file: string): string | null {
  try {
    return execFileSync('qpdf', ['--check', file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (error) {
    const { code, stdout = '', stderr = '' } = error as { code?: string; stdout?: string; stderr?: string }
    return code === 'ENOENT' ? null : `${stdout}${stderr}`
  }
}

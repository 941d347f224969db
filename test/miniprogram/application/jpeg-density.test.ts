import { readDensity, stampDensity } from '../../../miniprogram/packages/application/photo/jpeg-density'
import { decode } from '@cwasm/jpeg-turbo'
import { createCanvas } from '@napi-rs/canvas'
import { PDFDocument } from 'pdf-lib'

const SIZE = { width: 44, height: 64 }

function drawn(): Buffer {
  const canvas = createCanvas(SIZE.width, SIZE.height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#2b6cb0'
  context.fillRect(4, 4, 20, 40)
  return canvas.toBuffer('image/jpeg', 90)
}

const bufferOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer

/** What a JFIF header says, found by its name and not by its place. */
function headerOf(jpeg: ArrayBuffer): { unit: number; across: number; down: number } {
  const bytes = Buffer.from(jpeg)
  const at = bytes.indexOf('JFIF\0', 0, 'latin1')
  return { unit: bytes[at + 7]!, across: bytes.readUInt16BE(at + 8), down: bytes.readUInt16BE(at + 10) }
}

/** Without any JFIF header, as some cameras write. */
function bare(jpeg: Buffer): Buffer {
  const at = jpeg.indexOf('JFIF\0', 0, 'latin1')
  return at < 0
    ? jpeg
    : Buffer.concat([jpeg.subarray(0, at - 4), jpeg.subarray(at - 2 + jpeg.readUInt16BE(at - 2))])
}

describe('the density of a photo (D7)', () => {
  it.each([
    ['has a header', drawn()],
    ['has none', bare(drawn())],
  ])('is written into a file that %s, and its picture stays the same', async (_what, jpeg) => {
    const stamped = stampDensity(bufferOf(jpeg), 339)
    expect(headerOf(stamped)).toEqual({ unit: 1, across: 339, down: 339 })
    expect(readDensity(stamped)).toBe(339)
    expect(Buffer.from(decode(Buffer.from(stamped)).data)).toEqual(Buffer.from(decode(jpeg).data))
    const pdf = await PDFDocument.create()
    expect(await pdf.embedJpg(stamped)).toMatchObject(SIZE)
  })

  it('that was written once is written over, and a file without one says nothing', () => {
    const twice = stampDensity(stampDensity(bufferOf(drawn()), 300), 339)
    expect(headerOf(twice)).toEqual({ unit: 1, across: 339, down: 339 })
    expect(Buffer.from(twice).toString('latin1').split('JFIF').length).toBe(2)
    expect(readDensity(bufferOf(bare(drawn())))).toBeNull()
  })
})

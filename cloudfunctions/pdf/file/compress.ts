import { constants, deflateRawSync, deflateSync, type ZlibOptions } from 'node:zlib'
import { adler32, joinedAdler32 } from './adler-32'

/**
 * A large stream (the font) gets a large state, which is a fifth quicker; from level 5 to 6 costs more time than it
 * saves bytes. For a small one a large state would only be memory to clear and collect.
 */
const LARGE = { level: 5, memLevel: 9 }
const SMALL = { level: 6, memLevel: 6, windowBits: 13 }
const LARGE_FROM = 32 * 1024
/** Incompressible bytes grow a little; with this the output is always one chunk. */
const CHUNK_MARGIN = 1024
/** Deflate, a window of 32 KB, no dictionary (RFC 1950). */
const ZLIB_HEADER = Buffer.from([0x78, 0x9c])
const CHECKSUM_BYTES = 4

const optionsFor = ({ length }: Uint8Array): ZlibOptions => ({
  ...(length >= LARGE_FROM ? LARGE : SMALL),
  chunkSize: length + CHUNK_MARGIN,
})

export const compress = (bytes: Uint8Array): Buffer => deflateSync(bytes, optionsFor(bytes))

/** A part of a stream that is compressed by itself, so that streams which begin or go on alike can share it. */
export interface CompressedPart {
  deflated: Buffer
  length: number
  adler32: number
}

/** Ends at a byte and refers to nothing before it, so that it can stand after any other part. */
export const compressPart = (bytes: Uint8Array): CompressedPart => ({
  deflated: deflateRawSync(bytes, { ...optionsFor(bytes), finishFlush: constants.Z_SYNC_FLUSH }),
  length: bytes.length,
  adler32: adler32(bytes),
})

/** One compressed stream of parts, and of bytes that end it. */
export function joinParts(parts: readonly CompressedPart[], last: Uint8Array): Buffer {
  // A stream of its own ends with the checksum of its bytes.
  const end = compress(last)
  const checksumAt = end.length - CHECKSUM_BYTES
  const sums = [...parts, { length: last.length, adler32: end.readUInt32BE(checksumAt) }]
  const checksum = Buffer.alloc(CHECKSUM_BYTES)
  checksum.writeUInt32BE(sums.reduce(joinedAdler32).adler32)
  const deflated = end.subarray(ZLIB_HEADER.length, checksumAt)
  return Buffer.concat([ZLIB_HEADER, ...parts.map((part) => part.deflated), deflated, checksum])
}

import { deflateSync } from 'node:zlib'

/**
 * A large stream (the font) gets a large state, which is a fifth quicker; from level 5 to 6 costs more time than it
 * saves bytes. For a small one a large state would only be memory to clear and collect.
 */
const LARGE = { level: 5, memLevel: 9 }
const SMALL = { level: 6, memLevel: 6, windowBits: 13 }
const LARGE_FROM = 32 * 1024
/** Incompressible bytes grow a little; with this the output is always one chunk. */
const CHUNK_MARGIN = 1024

export const compress = (bytes: Uint8Array): Buffer =>
  deflateSync(bytes, {
    ...(bytes.length >= LARGE_FROM ? LARGE : SMALL),
    chunkSize: bytes.length + CHUNK_MARGIN,
  })

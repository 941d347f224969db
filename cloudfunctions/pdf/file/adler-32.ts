/** The largest prime below 2^16. */
const MODULUS = 65521
/** So many bytes can be summed before the sums leave 32 bits. */
const STRIDE = 3800

/** The checksum at the end of a zlib stream (RFC 1950). */
export function adler32(bytes: Uint8Array): number {
  let low = 1
  let high = 0
  for (let start = 0; start < bytes.length; start += STRIDE) {
    const end = Math.min(start + STRIDE, bytes.length)
    for (let at = start; at < end; at++) {
      low += bytes[at]!
      high += low
    }
    low %= MODULUS
    high %= MODULUS
  }
  return (high * 0x10000 + low) >>> 0
}

interface Summed {
  length: number
  adler32: number
}

/** The checksum of two runs of bytes one after the other, from the checksum of each. */
export function joinedAdler32(first: Summed, second: Summed): Summed {
  const [low, high] = [first.adler32 & 0xffff, first.adler32 >>> 16]
  const [nextLow, nextHigh] = [second.adler32 & 0xffff, second.adler32 >>> 16]
  const joinedLow = (low + nextLow + MODULUS - 1) % MODULUS
  // Every byte of the second counts the first's sum once more, without the one that each sum begins with.
  const joinedHigh = (high + nextHigh + (second.length % MODULUS) * (low + MODULUS - 1)) % MODULUS
  return { length: first.length + second.length, adler32: (joinedHigh * 0x10000 + joinedLow) >>> 0 }
}

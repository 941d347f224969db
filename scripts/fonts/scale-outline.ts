const ON_CURVE = 0x01
const X_SHORT = 0x02
const Y_SHORT = 0x04
const REPEAT = 0x08
const X_SAME_OR_POSITIVE = 0x10
const Y_SAME_OR_POSITIVE = 0x20

/** Draws a simple glyph on another grid, without its hinting program. Coordinates are rounded to whole units. */
export function scaleOutline(outline: Buffer, factor: number): Buffer {
  if (!outline.length) return outline
  const contours = outline.readInt16BE(0)
  if (contours < 0) throw new Error('A composite glyph cannot be scaled by itself')
  const points = contours ? outline.readUInt16BE(10 + 2 * (contours - 1)) + 1 : 0
  const instructionsAt = 10 + 2 * contours
  const start = instructionsAt + 2 + outline.readUInt16BE(instructionsAt)
  const { flags, end } = readFlags(outline, start, points)
  const x = readCoordinates(outline, end, flags, X_SHORT, X_SAME_OR_POSITIVE)
  const y = readCoordinates(outline, x.end, flags, Y_SHORT, Y_SAME_OR_POSITIVE)
  const scaled = {
    x: x.values.map((value) => Math.round(value * factor)),
    y: y.values.map((value) => Math.round(value * factor)),
  }
  const head = Buffer.from(outline.subarray(0, instructionsAt + 2))
  head.writeUInt16BE(0, instructionsAt)
  if (points) {
    head.writeInt16BE(Math.min(...scaled.x), 2)
    head.writeInt16BE(Math.min(...scaled.y), 4)
    head.writeInt16BE(Math.max(...scaled.x), 6)
    head.writeInt16BE(Math.max(...scaled.y), 8)
  }
  return Buffer.concat([head, writePoints(flags, scaled.x, scaled.y)])
}

function readFlags(outline: Buffer, start: number, points: number): { flags: number[]; end: number } {
  const flags: number[] = []
  let at = start
  while (flags.length < points) {
    const flag = outline.readUInt8(at++)
    flags.push(flag)
    if (flag & REPEAT) for (let left = outline.readUInt8(at++); left > 0; left--) flags.push(flag)
  }
  return { flags, end: at }
}

function readCoordinates(
  outline: Buffer,
  start: number,
  flags: number[],
  short: number,
  same: number,
): { values: number[]; end: number } {
  let at = start
  let value = 0
  const values = flags.map((flag) => {
    if (flag & short) value += flag & same ? outline.readUInt8(at++) : -outline.readUInt8(at++)
    else if (!(flag & same)) {
      value += outline.readInt16BE(at)
      at += 2
    }
    return value
  })
  return { values, end: at }
}

function writePoints(flags: number[], x: number[], y: number[]): Buffer {
  const written: number[] = []
  const xBytes: number[] = []
  const yBytes: number[] = []
  flags.forEach((flag, index) => {
    const across = encodeDelta(x[index]! - (x[index - 1] ?? 0), X_SHORT, X_SAME_OR_POSITIVE)
    const up = encodeDelta(y[index]! - (y[index - 1] ?? 0), Y_SHORT, Y_SAME_OR_POSITIVE)
    written.push((flag & ON_CURVE) | across.flag | up.flag)
    xBytes.push(...across.bytes)
    yBytes.push(...up.bytes)
  })
  return Buffer.from([...packFlags(written), ...xBytes, ...yBytes])
}

function encodeDelta(delta: number, short: number, same: number): { flag: number; bytes: number[] } {
  if (delta === 0) return { flag: same, bytes: [] }
  if (Math.abs(delta) < 256) return { flag: short | (delta > 0 ? same : 0), bytes: [Math.abs(delta)] }
  return { flag: 0, bytes: [(delta >> 8) & 0xff, delta & 0xff] }
}

function packFlags(flags: number[]): number[] {
  const packed: number[] = []
  for (let index = 0; index < flags.length;) {
    let run = 1
    while (run < 256 && flags[index + run] === flags[index]) run++
    packed.push(
      ...(run > 2 ? [flags[index]! | REPEAT, run - 1] : Array.from({ length: run }, () => flags[index]!)),
    )
    index += run
  }
  return packed
}

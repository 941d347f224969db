import type { TrueTypeFont } from './true-type-font'

interface Point {
  x: number
  y: number
  onCurve: boolean
}

const SCALE_UNIT = 0x4000
/** Composites of composites: no font of ours goes deeper. */
const DEEPEST = 6

/**
 * The outline of a glyph as the `d` of an SVG path, in font units with y growing downwards from the baseline.
 * Reads simple glyphs and composites (TrueType specification, table `glyf`).
 */
export function outlinePath(font: TrueTypeFont, glyph: number): string {
  return contoursOf(font, glyph, 0).map(contourPath).join('')
}

function contoursOf(font: TrueTypeFont, glyph: number, depth: number): Point[][] {
  const outline = font.outlineOf(glyph)
  if (!outline.length || depth > DEEPEST) return []
  return outline.readInt16BE(0) >= 0 ? simpleContours(outline) : compositeContours(font, outline, depth)
}

function simpleContours(outline: Buffer): Point[][] {
  const count = outline.readInt16BE(0)
  const ends = Array.from({ length: count }, (_, index) => outline.readUInt16BE(10 + 2 * index))
  const total = (ends.at(-1) ?? -1) + 1
  let at = 12 + 2 * count + outline.readUInt16BE(10 + 2 * count)
  const flags: number[] = []
  while (flags.length < total) {
    const flag = outline.readUInt8(at++)
    const times = flag & 0x8 ? outline.readUInt8(at++) + 1 : 1
    for (let time = 0; time < times; time++) flags.push(flag)
  }
  const axis = (short: number, same: number): number[] => {
    let value = 0
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? outline.readUInt8(at++) : -outline.readUInt8(at++)
      else if (!(flag & same)) {
        value += outline.readInt16BE(at)
        at += 2
      }
      return value
    })
  }
  const xs = axis(0x2, 0x10)
  const ys = axis(0x4, 0x20)
  const points = flags.map((flag, index) => ({ x: xs[index]!, y: ys[index]!, onCurve: Boolean(flag & 0x1) }))
  return ends.map((end, index) => points.slice((ends[index - 1] ?? -1) + 1, end + 1))
}

function compositeContours(font: TrueTypeFont, outline: Buffer, depth: number): Point[][] {
  const contours: Point[][] = []
  let at = 10
  for (let more = true; more;) {
    const flags = outline.readUInt16BE(at)
    const part = outline.readUInt16BE(at + 2)
    const words = Boolean(flags & 0x1)
    const dx = words ? outline.readInt16BE(at + 4) : outline.readInt8(at + 4)
    const dy = words ? outline.readInt16BE(at + 6) : outline.readInt8(at + 5)
    at += words ? 8 : 6
    const scales = flags & 0x8 ? 1 : flags & 0x40 ? 2 : flags & 0x80 ? 4 : 0
    const read = Array.from(
      { length: scales },
      (_, index) => outline.readInt16BE(at + 2 * index) / SCALE_UNIT,
    )
    at += 2 * scales
    const [a = 1, b = 0, c = 0, d = 1] = scales === 4 ? read : [read[0] ?? 1, 0, 0, read.at(-1) ?? 1]
    const moved = ({ x, y, onCurve }: Point): Point => ({
      x: a * x + c * y + dx,
      y: b * x + d * y + dy,
      onCurve,
    })
    contours.push(...contoursOf(font, part, depth + 1).map((contour) => contour.map(moved)))
    more = Boolean(flags & 0x20)
  }
  return contours
}

/** Quadratic curves; between two points off the curve lies one on it, half way. */
function contourPath(points: Point[]): string {
  if (points.length < 2) return ''
  const first = points.findIndex(({ onCurve }) => onCurve)
  const start = first < 0 ? middle(points[0]!, points.at(-1)!) : points[first]!
  const rest = first < 0 ? points : [...points.slice(first + 1), ...points.slice(0, first)]
  let path = `M${at(start)}`
  let control: Point | null = null
  for (const point of [...rest, start]) {
    if (point.onCurve) path += control ? `Q${at(control)} ${at(point)}` : `L${at(point)}`
    else if (control) path += `Q${at(control)} ${at(middle(control, point))}`
    control = point.onCurve ? null : point
  }
  return `${path}Z`
}

const middle = (one: Point, other: Point): Point => ({
  x: (one.x + other.x) / 2,
  y: (one.y + other.y) / 2,
  onCurve: true,
})
const at = ({ x, y }: Point): string => `${Math.round(x)} ${Math.round(-y)}`

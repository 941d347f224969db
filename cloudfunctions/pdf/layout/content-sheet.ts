import type { GlyphSubset } from '../fonts/glyph-subset'
import { FONT_KEY, HAIRLINE, type PaperSize } from './paper'
import {
  BLACK,
  type Ink,
  type MosaicGrid,
  type Placement,
  type Sheet,
  type SheetImage,
  type TextStyle,
  type Tile,
} from './sheet'

/** What the outline of bold text adds to each side, as a share of its size. */
const BOLDNESS = 0.028

/** A sheet that writes itself as one content stream; the y axis is turned on the way. */
export class ContentSheet implements Sheet {
  readonly images = new Set<SheetImage>()
  private readonly operators: string[] = []
  private fill = BLACK
  private stroke = BLACK
  private readonly state = new Map([
    ['w', '1'],
    ['Tc', '0'],
    ['Tr', '0'],
  ])

  constructor(
    private readonly subset: GlyphSubset,
    readonly paper: PaperSize,
  ) {}

  text(text: string, x: number, baseline: number, size: number, style: TextStyle = {}): void {
    if (!text) return
    const { ink = BLACK, spacing = 0, isBold = false } = style
    this.fillWith(ink)
    if (isBold) this.strokeWith(size * BOLDNESS, ink)
    this.set('Tr', isBold ? '2' : '0')
    this.set('Tc', format(spacing))
    this.set('Tf', `/${FONT_KEY} ${format(size)}`)
    this.operators.push(`BT ${this.point(x, baseline)} Td <${this.subset.encode(text)}> Tj ET`)
  }

  line(x1: number, top1: number, x2: number, top2: number, width = HAIRLINE, ink = BLACK): void {
    this.strokeWith(width, ink)
    this.operators.push(`${this.point(x1, top1)} m ${this.point(x2, top2)} l S`)
  }

  box(x: number, top: number, width: number, height: number, lineWidth = HAIRLINE, ink = BLACK): void {
    this.strokeWith(lineWidth, ink)
    this.operators.push(`${this.rectangle(x, top, width, height)} S`)
  }

  area(x: number, top: number, width: number, height: number, ink: Ink): void {
    this.fillWith(ink)
    this.operators.push(`${this.rectangle(x, top, width, height)} f`)
  }

  shape(points: readonly (readonly [x: number, top: number])[], ink = BLACK): void {
    this.fillWith(ink)
    const path = points.map(([x, top], index) => `${this.point(x, top)} ${index ? 'l' : 'm'}`)
    this.operators.push(`${path.join(' ')} h f`)
  }

  mosaic({ x, top, unitWidth, unitHeight }: MosaicGrid, tiles: readonly Tile[]): void {
    this.fillWith(BLACK)
    this.operators.push(
      `q ${exact(unitWidth)} 0 0 ${exact(-unitHeight)} ${this.point(x, top)} cm`,
      ...tiles.map(([column, row, width, height]) => `${column} ${row} ${width} ${height} re`),
      'f Q',
    )
  }

  image(image: SheetImage, { x, top, width, height, turn = 0 }: Placement): void {
    const bottom = this.paper.height - top - height
    const matrix = [
      [width, 0, 0, height, x, bottom],
      [0, -height, width, 0, x, bottom + height],
      [-width, 0, 0, -height, x + width, bottom + height],
      [0, height, -width, 0, x + width, bottom],
    ][turn]!
    this.images.add(image)
    this.operators.push(`q ${matrix.map(format).join(' ')} cm /${image.key} Do Q`)
  }

  /** The content stream, not yet compressed. */
  toContent(): Buffer {
    return Buffer.from(this.operators.join('\n'), 'latin1')
  }

  private point(x: number, top: number): string {
    return `${format(x)} ${format(this.paper.height - top)}`
  }

  private rectangle(x: number, top: number, width: number, height: number): string {
    return `${this.point(x, top + height)} ${format(width)} ${format(height)} re`
  }

  private fillWith(ink: Ink): void {
    if (this.fill === ink) return
    this.fill = ink
    this.operators.push(`${ink.map(format).join(' ')} rg`)
  }

  private strokeWith(width: number, ink: Ink): void {
    this.set('w', format(width))
    if (this.stroke === ink) return
    this.stroke = ink
    this.operators.push(`${ink.map(format).join(' ')} RG`)
  }

  /** Writes a setting only when it changes. */
  private set(operator: string, operand: string): void {
    if (this.state.get(operator) === operand) return
    this.state.set(operator, operand)
    this.operators.push(`${operand} ${operator}`)
  }
}

/** A hundredth of a point is finer than any printer. */
const format = (value: number): string => String(Math.round(value * 100) / 100)
/** The unit of a grid is multiplied by a hundred and more, so it is written in full. */
const exact = (value: number): string => String(Math.round(value * 1e5) / 1e5)

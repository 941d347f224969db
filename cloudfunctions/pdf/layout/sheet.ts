import type { PaperSize } from './paper'

/** Red, green and blue from 0 to 1. */
export type Ink = readonly [red: number, green: number, blue: number]

export const BLACK: Ink = [0, 0, 0]
export const grey = (lightness: number): Ink => [lightness, lightness, lightness]

export interface TextStyle {
  ink?: Ink
  /** Points added after every character. */
  spacing?: number
  /** Heavier, by an outline of the same ink: the fonts come in one weight. */
  isBold?: boolean
}

/** An image of the document, already turned upright by `turn` clockwise quarter turns where it is drawn. */
export interface SheetImage {
  key: string
  bytes: Buffer
}

export interface Placement {
  x: number
  top: number
  width: number
  height: number
  turn?: 0 | 1 | 2 | 3
}

/** Column, row, width and height in units of the mosaic. */
export type Tile = readonly [column: number, row: number, width: number, height: number]

export interface MosaicGrid {
  x: number
  top: number
  unitWidth: number
  unitHeight: number
}

/**
 * One page to draw on. Everything is measured in points from the top left; `top` is the upper edge, a text stands on
 * its `baseline`.
 */
export interface Sheet {
  readonly paper: PaperSize
  text(text: string, x: number, baseline: number, size: number, style?: TextStyle): void
  line(x1: number, top1: number, x2: number, top2: number, width?: number, ink?: Ink): void
  box(x: number, top: number, width: number, height: number, lineWidth?: number, ink?: Ink): void
  /** A filled rectangle. */
  area(x: number, top: number, width: number, height: number, ink: Ink): void
  /** A filled outline. */
  shape(points: readonly (readonly [x: number, top: number])[], ink?: Ink): void
  /** Black rectangles on a grid, filled as one shape so that no hairline shows between neighbours. */
  mosaic(grid: MosaicGrid, tiles: readonly Tile[]): void
  image(image: SheetImage, placement: Placement): void
}

import type { Ink, MosaicGrid, Placement, Tile } from '../../../cloudfunctions/pdf/layout/sheet'

/** A part of a text that one font of the chain has. */
export interface FontRun {
  font: number
  text: string
  x: number
}

/** What was drawn on a page, in any engine's terms: points from the top left. */
export type Drawing =
  | {
      kind: 'text'
      runs: FontRun[]
      baseline: number
      size: number
      ink: Ink
      spacing: number
      isBold: boolean
    }
  | { kind: 'line'; from: [number, number]; to: [number, number]; width: number; ink: Ink }
  | { kind: 'box'; rectangle: [number, number, number, number]; width: number; ink: Ink }
  | { kind: 'area'; rectangle: [number, number, number, number]; ink: Ink }
  | { kind: 'shape'; points: (readonly [number, number])[]; ink: Ink }
  | { kind: 'mosaic'; grid: MosaicGrid; tiles: readonly Tile[] }
  | { kind: 'image'; picture: number; placement: Placement }

export interface DisplayPage {
  width: number
  height: number
  drawings: Drawing[]
}

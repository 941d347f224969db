import type { DocumentCanvas } from '../layout/document-canvas'
import { CONTENT_WIDTH, type Flow, MARGIN, type RowCell } from '../layout/flow'
import { drawPhotoCell, PHOTO_CELL } from './photo-cell'

const LABEL_WIDTH = 70

/** A label and its value. */
type Pair = readonly [label: string, value: string]
/** Rows of one or more pairs each, which share the width equally. */
export type Rows = readonly (readonly Pair[])[]

export const label = (text: string, width = LABEL_WIDTH): RowCell => ({
  text,
  width,
  align: 'center',
  isLabel: true,
})

/** An empty value prints as a slash, so that nobody can write into it after signing. */
const fields = (width: number, pairs: readonly Pair[]): RowCell[] =>
  pairs.flatMap(([name, text]) => [
    label(name),
    { text: text || '/', width: width / pairs.length - LABEL_WIDTH },
  ])

export function drawRows(flow: Flow, rows: Rows, height: number): void {
  flow.framed(() => rows.forEach((pairs) => flow.row(height, fields(CONTENT_WIDTH, pairs))))
}

/** Rows with the candidate's photo at their right; they must stay on one sheet. */
export function drawRowsBesidePhoto(
  canvas: DocumentCanvas,
  flow: Flow,
  photo: Buffer | null,
  rows: Rows,
  height: number,
): void {
  const { top } = flow
  const width = CONTENT_WIDTH - PHOTO_CELL
  rows.forEach((pairs) => flow.row(height, fields(width, pairs)))
  drawPhotoCell(canvas, flow.sheet, photo, { x: MARGIN + width, top, height: flow.top - top })
}

/** A row over the whole width that names the part of the form below it. */
export const partRow = (title: string): RowCell[] => [
  { text: title, width: CONTENT_WIDTH, align: 'center', isLabel: true, isBold: true },
]

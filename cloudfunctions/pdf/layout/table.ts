import type { CellText } from './cell'
import { CONTENT_WIDTH, type Flow } from './flow'

export interface Column {
  title: string
  /** Points; the columns without a width share what is left. */
  width?: number
  align?: CellText['align']
}

/** A table over the width of the page; its head is repeated on every sheet it reaches. */
export function drawTable(
  flow: Flow,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  height: number,
): void {
  const taken = columns.reduce((sum, { width = 0 }) => sum + width, 0)
  const open = columns.filter(({ width }) => !width).length
  const widths = columns.map(({ width }) => width ?? (CONTENT_WIDTH - taken) / open)
  const head = () =>
    flow.row(
      height,
      columns.map(({ title }, column) => ({
        text: title,
        width: widths[column]!,
        align: 'center',
        isLabel: true,
      })),
    )
  flow.ensure(2 * height)
  flow.framed(() => {
    head()
    for (const row of rows) {
      if (flow.ensure(height)) head()
      flow.row(
        height,
        row.map((text, column) => ({
          text,
          width: widths[column]!,
          align: columns[column]!.align ?? 'center',
        })),
      )
    }
  })
}

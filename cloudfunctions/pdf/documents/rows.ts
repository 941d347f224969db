import type { RowCell } from '../layout/flow'

export const ROW_HEIGHT = 25
export const LABEL_WIDTH = 70

export const label = (text: string, width = LABEL_WIDTH): RowCell => ({
  text,
  width,
  align: 'center',
  isLabel: true,
})

/**
 * A row of labels, each with its value, that share a width equally. An empty value prints as a slash, so that nobody
 * can write into it after signing.
 */
export const fields = (
  width: number,
  pairs: readonly (readonly [label: string, value: string])[],
): RowCell[] =>
  pairs.flatMap(([name, text]) => [
    label(name),
    { text: text || '/', width: width / pairs.length - LABEL_WIDTH },
  ])

import { dateColumns } from './picker-date'
import { regionColumns } from './picker-region'

/** The wheels of a picker: their labels, where they stand, and what they mean. */
export interface PickerColumns {
  labels(positions: number[]): string[][]
  start: number[]
  /** Detail of the `change` event for the positions the user left. */
  result(positions: number[]): { value: unknown; [extra: string]: unknown }
}

export function pickerColumns(data: Record<string, unknown>): PickerColumns {
  switch (data.mode) {
    case 'multiSelector':
      return multiColumns(data)
    case 'date':
    case 'time':
      return dateColumns(data)
    case 'region':
      return regionColumns(data)
    default:
      return singleColumn(data)
  }
}

function singleColumn(data: Record<string, unknown>): PickerColumns {
  const labels = labelsOf(data.range, data.rangeKey)
  return {
    labels: () => [labels],
    start: [Number(data.value) || 0],
    result: ([index = 0]) => ({ value: String(index) }),
  }
}

function multiColumns(data: Record<string, unknown>): PickerColumns {
  const ranges = (data.range ?? []) as unknown[]
  const value = Array.isArray(data.value) ? data.value : []
  return {
    labels: () => ranges.map((range) => labelsOf(range, data.rangeKey)),
    start: ranges.map((_, index) => Number(value[index]) || 0),
    result: (positions) => ({ value: positions }),
  }
}

function labelsOf(range: unknown, key: unknown): string[] {
  const items = Array.isArray(range) ? range : []
  return items.map((item: unknown) =>
    key && item !== null && typeof item === 'object'
      ? String((item as Record<string, unknown>)[String(key)] ?? '')
      : String(item),
  )
}

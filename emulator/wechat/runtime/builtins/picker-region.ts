import type { PickerColumns } from './picker-columns'
import { provinces } from './region-names'

/** Columns of the mode `region`: province and city; the third of WeChat, the district, is not known here. */
export function regionColumns(data: Record<string, unknown>): PickerColumns {
  const value = (Array.isArray(data.value) ? data.value : []) as string[]
  const first = data.customItem ? [String(data.customItem)] : []
  const names = [...first, ...provinces.keys()]
  const cities = (province: number): string[] => [...first, ...(provinces.get(names[province] ?? '') ?? [])]
  const onlyProvince = data.level === 'province'
  const province = Math.max(0, names.indexOf(value[0] ?? ''))
  const city = Math.max(0, cities(province).indexOf(value[1] ?? ''))
  return {
    start: onlyProvince ? [province] : [province, city],
    labels: ([current = 0]) => (onlyProvince ? [names] : [names, cities(current)]),
    result([chosen = 0, within = 0]) {
      const result = [names[chosen] ?? '', ...(onlyProvince ? [] : [cities(chosen)[within] ?? ''])]
      return { value: result, code: [], postcode: '' }
    },
  }
}

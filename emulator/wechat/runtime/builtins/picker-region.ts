import { areaList } from '@vant/area-data'
import type { PickerColumns } from './picker-columns'

/** Name and official division code of a place; `code` is empty for the picker's `custom-item`. */
interface Place {
  name: string
  code: string
}

/** How many columns a `level` shows; `sub-district` has no data here and stops at the district. */
const depths: Record<string, number> = { province: 1, city: 2, region: 3, 'sub-district': 3 }

/** Columns of the mode `region`: province, city and district. Postcodes are not known here. */
export function regionColumns(data: Record<string, unknown>): PickerColumns {
  const value = (Array.isArray(data.value) ? data.value : []) as string[]
  const depth = depths[String(data.level)] ?? 3
  const customItem = String(data.customItem ?? '')
  const columns = (positions: number[]): Place[][] => {
    const result: Place[][] = []
    let chosen: Place | undefined
    for (let level = 0; level < depth; level += 1) {
      const places = placesOf(level, chosen, customItem)
      result.push(places)
      chosen = places[Math.min(positions[level] ?? 0, places.length - 1)]
    }
    return result
  }
  const start: number[] = []
  for (let level = 0; level < depth; level += 1) {
    const names = (columns(start)[level] ?? []).map(({ name }) => name)
    start.push(Math.max(0, names.indexOf(value[level] ?? '')))
  }
  return {
    start,
    labels: (positions) => columns(positions).map((places) => places.map(({ name }) => name)),
    result(positions) {
      const chosen = columns(positions).map(
        (places, level) => places[Math.min(positions[level] ?? 0, places.length - 1)],
      )
      const code = chosen.flatMap((place) => (place?.code ? [place.code] : []))
      return { value: chosen.map((place) => place?.name ?? ''), code, postcode: '' }
    },
  }
}

const lists = [areaList.province_list, areaList.city_list, areaList.county_list]

/** The places of a level inside the one chosen to the left: their codes begin with the significant part of its. */
function placesOf(level: number, within: Place | undefined, customItem: string): Place[] {
  const custom = customItem ? [{ name: customItem, code: '' }] : []
  if (level > 0 && !within?.code) return custom
  const prefix = within?.code.slice(0, 2 * level) ?? ''
  const places = Object.entries(lists[level] ?? {})
    .filter(([code]) => code.startsWith(prefix))
    .map(([code, name]) => ({ name, code }))
  return [...custom, ...places]
}

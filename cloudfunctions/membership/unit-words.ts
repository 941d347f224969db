import { requireUnit } from './unit-repository'

/** How staff recognise a unit: name and credit code. */
export async function unitWords(unitId: string): Promise<{ name: string; creditCode: string }> {
  const { name, creditCode } = await requireUnit(unitId)
  return { name, creditCode }
}

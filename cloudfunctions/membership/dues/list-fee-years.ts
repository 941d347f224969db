import type { SignedInCaller } from '../../_shared/caller'
import { findFeeYears } from './fee-year-repository'
import { presentFeeYear } from './present-fee-year'
import type { FeeYearView } from './views'

/** All fee years, the latest first. */
export async function listFeeYears(
  _input: object,
  { account }: SignedInCaller,
): Promise<{ years: FeeYearView[] }> {
  const years = await findFeeYears()
  return { years: await Promise.all(years.map((year) => presentFeeYear(year, account._id))) }
}

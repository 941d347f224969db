import type { SeatingSummary } from '../../../cloudfunctions/ticket/contract'

/** `128 人已缴费，还有 6 人没有座位`: how far the seats of some sites are. */
export function seatsWords(sites: readonly SeatingSummary[]): string {
  const sum = (figure: 'paid' | 'arranged' | 'issued') => sites.reduce((all, site) => all + site[figure], 0)
  const [paid, arranged, issued] = [sum('paid'), sum('arranged'), sum('issued')]
  if (!paid) return '还没有人缴费'
  const without = paid - arranged - issued
  if (without > 0) return `${paid} 人已缴费，还有 ${without} 人没有座位`
  return arranged ? `${paid} 人已排座，${arranged} 人还没有发布` : `${paid} 人已发布准考证`
}

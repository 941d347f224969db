/**
 * How many places each of `count` items stands from the first visible one. In a circle an item stands on the nearer
 * side, so that going on from the last one is a step forward and not a way back through all.
 */
export function swiperPlaces(count: number, current: number, circular: boolean): number[] {
  return Array.from({ length: count }, (_, index) => {
    const place = index - current
    if (!circular) return place
    const forward = (((place % count) + count) % count) as number
    return forward > count / 2 ? forward - count : forward
  })
}

/** CSS timing of `easing-function`. */
export const easings: Record<string, string> = {
  default: 'cubic-bezier(0.25, 0.1, 0.25, 1)',
  linear: 'linear',
  easeInCubic: 'cubic-bezier(0.32, 0, 0.67, 0)',
  easeOutCubic: 'cubic-bezier(0.33, 1, 0.68, 1)',
  easeInOutCubic: 'cubic-bezier(0.65, 0, 0.35, 1)',
}

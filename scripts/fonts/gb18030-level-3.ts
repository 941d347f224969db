/** The Unicode ranges of the characters of GB 18030-2022, implementation level 3: 87,887 in all. */
const RANGES: readonly (readonly [first: number, last: number])[] = [
  [0x3400, 0x4db5],
  [0x4e00, 0x9fef],
  [0x20000, 0x2a6d6],
  [0x2a700, 0x2b734],
  [0x2b740, 0x2b81d],
  [0x2b820, 0x2cea1],
  [0x2ceb0, 0x2ebe0],
]

/** Compatibility ideographs that the standard lists one by one. */
const SINGLE = [
  0xfa0e, 0xfa0f, 0xfa11, 0xfa13, 0xfa14, 0xfa1f, 0xfa21, 0xfa23, 0xfa24, 0xfa27, 0xfa28, 0xfa29,
]

/** Every code point of the level, ascending within each range. */
export function gb18030Level3(): number[] {
  const ranges = RANGES.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  )
  return [...ranges, ...SINGLE].sort((a, b) => a - b)
}

import type { Association } from '../_shared/association'

/** 五级 is the lowest: the digit that stands for a level in a certificate's number. */
const LEVELS: readonly [string, string][] = [
  ['五级', '5'],
  ['四级', '4'],
  ['三级', '3'],
  ['二级', '2'],
  ['一级', '1'],
]

export const levelDigit = (level: string): string =>
  LEVELS.find(([name]) => level.startsWith(name))?.[1] ?? '0'

/** What a year's certificates of a level are counted by. */
export const certificateSeries = (level: string, issuedOn: string): string =>
  `${issuedOn.slice(2, 4)}${levelDigit(level)}`

/**
 * The number of a skill certificate, 22 characters as the national system has them: `Y`, the issuer's twelve digits,
 * the year's last two, the level, and a serial of six that counts the certificates of the year and level.
 */
export const certificateNumberOf = (
  { certificateIssuerCode }: Pick<Association, 'certificateIssuerCode'>,
  series: string,
  serial: number,
): string => `Y${certificateIssuerCode}${series}${String(serial).padStart(6, '0')}`

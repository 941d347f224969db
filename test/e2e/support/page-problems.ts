import type { Observation } from './handset'

/** WeChat's scoring of a page: https://developers.weixin.qq.com/miniprogram/dev/framework/audits/performance.html */
const CALLS_A_SECOND = 20
const BYTES_A_CALL = 256 * 1024

/** Everything about an open page that is wrong, in words; empty when nothing is. */
export function pageProblems({ findings, errors, missing, warnings, report }: Observation): string[] {
  const heavy = Object.entries(report).flatMap(([page, { largestSetData, busiestSecond }]) => [
    ...(largestSetData > BYTES_A_CALL ? [`${page}: setData of ${largestSetData} bytes`] : []),
    ...(busiestSecond > CALLS_A_SECOND ? [`${page}: ${busiestSecond} setData calls in a second`] : []),
  ])
  return [
    ...errors.map((error) => `console: ${error}`),
    ...missing.map((name) => `wx.${name} is missing`),
    ...warnings.map((warning) => `warning: ${warning}`),
    ...heavy,
    ...findings.map(({ kind, where, measured }) => `${kind}: ${where} (${measured})`),
  ]
}

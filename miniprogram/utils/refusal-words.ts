import { fileSize } from './format'
import type { Failure } from './failure'

/** Why a file was refused, with the measured value beside the rule where the server told it. */
export function refusalWords({ code, message, details }: Failure): string {
  const { bytes, minBytes, maxBytes } = details as Record<string, number | undefined>
  if (code !== 'FILE_SIZE_REFUSED' || bytes === undefined) return message
  if (maxBytes !== undefined && bytes > maxBytes)
    return `文件 ${fileSize(bytes)}，最大 ${fileSize(maxBytes)}，请压缩后再传`
  if (minBytes !== undefined && bytes < minBytes)
    return `文件 ${fileSize(bytes)}，最小 ${fileSize(minBytes)}，请换一张更清楚的`
  return message
}

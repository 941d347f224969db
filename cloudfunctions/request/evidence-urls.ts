import { temporaryUrls } from '../_shared/storage'
import type { RequestRecord } from './request-record'

/** Links to the evidence in the order in which it was handed in. */
export async function evidenceUrls({ evidenceFileIds }: RequestRecord): Promise<string[]> {
  const urls = await temporaryUrls(evidenceFileIds)
  return evidenceFileIds.flatMap((fileId) => urls.get(fileId) ?? [])
}

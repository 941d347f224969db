import type { Caller } from '../_shared/caller'
import { takeLimit } from '../_shared/limits/take-limit'
import { DAY_MS } from '../_shared/time'
import { issueUpload } from '../_shared/uploads'
import { EVIDENCE_PURPOSE } from './take-evidence'

/** Gives this WeChat, signed in or not, a path to upload one evidence picture to. */
export async function requestUpload(_input: object, { openid }: Caller): Promise<{ cloudPath: string }> {
  await takeLimit({ action: 'request_upload', subject: openid, max: 20, windowMs: DAY_MS })
  return { cloudPath: await issueUpload(openid, EVIDENCE_PURPOSE) }
}

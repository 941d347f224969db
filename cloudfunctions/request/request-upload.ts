import type { Caller } from '../_shared/caller'
import { issueUpload } from '../_shared/uploads'
import { EVIDENCE_PURPOSE } from './take-evidence'

/** Gives this WeChat, signed in or not, a path to upload one evidence picture to. */
export async function requestUpload(_input: object, { openid }: Caller): Promise<{ cloudPath: string }> {
  return { cloudPath: await issueUpload(openid, EVIDENCE_PURPOSE) }
}

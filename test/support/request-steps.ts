import type { RequestKind, RequestView } from '../../cloudfunctions/request/contract'
import { admin, reviewer, type Actor } from './actors'
import { currentConsents } from './factories'
import { jpeg } from './sample-files'

/** Uploads one evidence picture, as the page does. */
export async function uploadEvidence(person: Actor, content: Buffer = jpeg()): Promise<string> {
  const { cloudPath } = await person.call('request', 'requestUpload', {})
  return person.upload(cloudPath, content)
}

/** Asks staff for something, with one evidence picture. */
export async function ask(
  person: Actor,
  kind: RequestKind,
  wanted: Record<string, unknown>,
): Promise<RequestView> {
  return person.call('request', 'submit', {
    kind,
    words: '登记时写错了，请更正。',
    contactPhone: '13905718888',
    evidenceFileIds: [await uploadEvidence(person)],
    consents: await currentConsents(person),
    ...wanted,
  })
}

/** The two approvals of staff that a request needs (N9). */
export async function approveTwice(requestId: string): Promise<void> {
  await reviewer().call('request', 'approve', { requestId, status: 'submitted' })
  await admin().call('request', 'approve', { requestId, status: 'supported' })
}

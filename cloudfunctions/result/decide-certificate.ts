import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { transition } from '../_shared/transition'
import { staffActor } from '../application/actor'
import { notify } from '../message/notify'
import { recordAudit } from '../staff/record-audit'
import { CERTIFICATES, findCertificate } from './certificate-repository'
import type { CertificateLine } from './contract'
import { presentCertificate } from './present-certificate'
import type { CertificateRecord } from './result-records'
import { certificateTransitions, type CertificateEvent, type CertificateStatus } from './status'

const KINDS = { revoke: 'certificate_revoked', reinstate: 'certificate_reinstated' } as const

async function load(applicationId: string): Promise<CertificateRecord> {
  const certificate = await findCertificate(applicationId)
  if (!certificate) throw new AppError('NOT_FOUND')
  return certificate
}

/** Revokes a certificate, or gives it back: with a reason, an audit entry and word to its holder (J4). */
export const decideCertificate =
  (event: CertificateEvent) =>
  async (
    { applicationId, reason }: { applicationId: string; reason: string },
    caller: SignedInCaller,
  ): Promise<CertificateLine> => {
    const certificate = await load(applicationId)
    const by = staffActor(caller)
    const at = new Date()
    const status = await transition<CertificateStatus>(
      CERTIFICATES,
      certificate,
      certificateTransitions,
      event,
      {
        by,
        at,
        reason,
      },
    )
    await recordAudit({
      action: `result.${event}Certificate`,
      by,
      target: applicationId,
      reason,
      before: { status: certificate.status },
      after: { status, certificateNumber: certificate.certificateNumber },
      at,
    })
    await notify({
      accountId: certificate.accountId,
      kind: KINDS[event],
      dedupeKey: `${applicationId}:${event}:${at.getTime()}`,
      values: { number: certificate.certificateNumber, reason: reason.replace(/[。.]$/, '') },
      link: `/packages/application/result/result?applicationId=${applicationId}`,
      at,
    })
    return presentCertificate(await load(applicationId))
  }

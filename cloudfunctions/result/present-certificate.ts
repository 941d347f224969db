import { allowedEvents } from '../_shared/transition'
import type { CertificateLine } from './contract'
import type { CertificateRecord } from './result-records'
import { certificateTransitions, type CertificateStatus } from './status'

/** Why it was revoked; null while it is valid. */
export const revocationReason = ({ status, history }: CertificateRecord): string | null =>
  status === 'revoked' ? (history.at(-1)?.reason ?? null) : null

export const presentCertificate = (certificate: CertificateRecord): CertificateLine => ({
  applicationId: certificate._id,
  certificateNumber: certificate.certificateNumber,
  holderName: certificate.holderName,
  issuedOn: certificate.issuedOn,
  status: certificate.status,
  reason: revocationReason(certificate),
  allowedEvents: allowedEvents<CertificateStatus, typeof certificateTransitions>(
    certificateTransitions,
    certificate.status,
  ),
})

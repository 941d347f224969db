import { loadAssociation } from '../_shared/association'
import { ID_TYPE_LABELS } from '../_shared/dictionaries'
import { nameOnPaper } from '../_shared/domain/person-name'
import { AppError } from '../_shared/errors'
import { requireSetting } from '../_shared/settings'
import { getFile } from '../_shared/storage'
import { type DocumentReader, loadApplicationDocument } from '../application/load-application-document'
import { loadResult } from '../result/load-result'
import type { DocumentRecord } from './document-record'
import { skillCertificate, type SkillCertificateData } from './documents/skill-certificate'
import { documentFont } from './fonts/document-font'
import { keepDocument } from './keep-document'
import { renderDocument } from './render-document'

/**
 * 职业技能等级证书 as PDF, for its holder and exam officers (J4). The name is the one that it was issued for; a revoked
 * one, or none, is `STATE_CONFLICT`.
 */
export async function makeSkillCertificate(
  applicationId: string,
  reader: DocumentReader,
): Promise<DocumentRecord> {
  const { accountId, candidate, photo } = await loadApplicationDocument(applicationId, reader, [
    'exam_officer',
  ])
  const { certificate } = await loadResult(applicationId)
  if (certificate?.status !== 'valid') throw new AppError('STATE_CONFLICT')
  const { certificateNumber, holderName, occupation, direction, level, issuedOn, verifyToken } = certificate
  const name = nameOnPaper(holderName, candidate.nameFallback)
  const data: SkillCertificateData = {
    associationName: (await loadAssociation()).name,
    certificateNumber,
    holder: { name, idType: ID_TYPE_LABELS[candidate.idType], idNumber: candidate.idNumber },
    occupation,
    direction,
    level,
    issuedOn,
    verifyUrl: `${requireSetting('VERIFY_BASE_URL')}/c/${verifyToken}`,
  }
  return keepDocument({
    kind: 'skill_certificate',
    subjectId: applicationId,
    accountId,
    fileName: `职业技能等级证书_${name}_${occupation}.pdf`,
    printed: [data, photo?.sha256],
    render: async (stamp) => {
      const pictures = { photo: photo && (await getFile(photo.fileId)) }
      return renderDocument(documentFont(), skillCertificate, data, pictures, stamp)
    },
  })
}

import { loadAssociation } from '../_shared/association'
import { requireSetting } from '../_shared/settings'
import { levelWords } from '../membership/dues/level-words'
import { loadMemberCertificate } from '../membership/dues/load-member-certificate'
import type { UnitDocumentReader } from './document-makers'
import type { DocumentRecord } from './document-record'
import { memberCertificate, type MemberCertificateData } from './documents/member-certificate'
import { documentFont } from './fonts/document-font'
import { keepDocument } from './keep-document'
import { renderDocument } from './render-document'
import { requireUnitReader } from './require-unit-reader'

/** 会员证书 as PDF, for the unit and finance (M11). `STATE_CONFLICT` while its dues do not carry one. */
export async function makeMemberCertificate(
  unitId: string,
  reader: UnitDocumentReader,
): Promise<DocumentRecord> {
  await requireUnitReader(unitId, reader)
  const { level, verifyToken, ...certificate } = await loadMemberCertificate(unitId)
  const data: MemberCertificateData = {
    ...certificate,
    associationName: (await loadAssociation()).name,
    level: levelWords(level),
    verifyUrl: `${requireSetting('VERIFY_BASE_URL')}/c/${verifyToken}`,
  }
  return keepDocument({
    kind: 'member_certificate',
    subjectId: unitId,
    accountId: null,
    fileName: `会员证书_${data.unitName}.pdf`,
    printed: data,
    render: (stamp) => renderDocument(documentFont(), memberCertificate, data, null, stamp),
  })
}

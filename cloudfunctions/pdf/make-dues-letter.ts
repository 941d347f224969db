import { loadAssociation } from '../_shared/association'
import { AppError } from '../_shared/errors'
import { levelWords } from '../membership/dues/level-words'
import { loadDuesLetter } from '../membership/dues/load-dues-letter'
import type { UnitDocumentReader } from './document-makers'
import type { DocumentRecord } from './document-record'
import { duesNotice, type DuesNoticeData } from './documents/dues-notice'
import { documentFont } from './fonts/document-font'
import { keepDocument } from './keep-document'
import { renderDocument } from './render-document'
import { requireUnitReader } from './require-unit-reader'

/** 会费缴纳通知函 as PDF, for the unit and finance (M10): what it said when it was issued. */
export async function makeDuesLetter(letterId: string, reader: UnitDocumentReader): Promise<DocumentRecord> {
  const { unitId, letter } = await loadDuesLetter(letterId)
  await requireUnitReader(unitId, reader)
  const { name, duesAccount: account, contactPhone, contactEmail } = await loadAssociation()
  if (!account) throw new AppError('DUES_ACCOUNT_MISSING')
  const { noticeNumber, letterNumber, unitName, memberNumber, level, dues, payBefore, issuedOn } = letter
  const data: DuesNoticeData = {
    noticeNumber,
    associationName: name,
    letterNumber,
    unit: { name: unitName, memberNumber, level: levelWords(level) },
    dues,
    payBefore,
    account,
    contact: { name: '秘书处', phone: contactPhone, email: contactEmail },
    issuedOn,
  }
  return keepDocument({
    kind: 'dues_letter',
    subjectId: letterId,
    accountId: null,
    fileName: `会费缴纳通知函_${unitName}_${issuedOn}.pdf`,
    printed: data,
    render: (stamp) => renderDocument(documentFont(), duesNotice, data, null, stamp),
  })
}

import type { DuesNoticeData } from '../../cloudfunctions/pdf/documents/dues-notice'
import type { MemberCertificateData } from '../../cloudfunctions/pdf/documents/member-certificate'

/** An invented unit that is a member. */
export const sampleMemberCertificate = (
  changes: Partial<MemberCertificateData> = {},
): MemberCertificateData => ({
  associationName: '江临省软件行业协会',
  memberNumber: 'JRX-2026-0318',
  unitName: '江临云帆数据技术有限公司',
  creditCode: '91330000MA00000000',
  level: '理事单位',
  joinedOn: '2024-03-18',
  validUntil: '2027-03-17',
  issuedOn: '2026-03-18',
  verifyUrl: 'https://verify.example.org/m/JRX-2026-0318',
  ...changes,
})

export const sampleDuesNotice = (changes: Partial<DuesNoticeData> = {}): DuesNoticeData => ({
  noticeNumber: 'HF202605120018',
  associationName: '江临省软件行业协会',
  letterNumber: '江软协函〔2026〕18 号',
  unit: { name: '江临云帆数据技术有限公司', memberNumber: 'JRX-2026-0318', level: '理事单位' },
  dues: [
    { year: 2025, standardFen: 1000000, paidFen: 400000 },
    { year: 2026, standardFen: 1000000, paidFen: 0 },
  ],
  payBefore: '2026-06-30',
  account: { name: '江临省软件行业协会', bank: '江临银行文澜支行', number: '0000 0000 0000 0000 000' },
  contact: { name: '许老师', phone: '0571-0000 0000', email: 'service@example.org' },
  issuedOn: '2026-05-12',
  ...changes,
})

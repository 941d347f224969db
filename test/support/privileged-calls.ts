import type { RequestStatus } from '../../cloudfunctions/request/contract'
import { admin, candidate, examOfficer, finance, reviewer, visitor } from './actors'
import { duesCalls } from './dues-calls'
import { looks, reads, readsAfter, writes, type PrivilegedCall } from './privileged-call'
import { inReview } from './application-steps'
import { currentCloud } from './cloud'
import { inventedIdNumber } from './factories'
import { approvedUnit, inventedCreditCode, register } from './membership-steps'
import { ask } from './request-steps'
import { afterExam, examId, publishScores, scoreTable, ticketNumberOf, withTickets } from './result-steps'
import { drawSeats, getSeating, paidApplication, publishTickets, room, saveRooms, SITE } from './ticket-steps'

const reason = '与纸质材料核对一致'
const applicationInReview = async () => ({ applicationId: (await inReview(candidate())).applicationId })
const registered = async () => (await register(visitor())).registration.unitId
const member = async () => (await approvedUnit(visitor())).unitId
const asked = async () => {
  const wanted = { name: '沈之遥', idType: 'resident_id', idNumber: inventedIdNumber() }
  return (await ask(candidate(), 'identity_correction', wanted)).requestId
}
const accountId = 'acc_shen_zhiyuan'

async function ticketHeld(): Promise<string> {
  const [applicationId = ''] = await withTickets(candidate())
  return applicationId
}
const scores = async () =>
  scoreTable([await ticketNumberOf(candidate(), await ticketHeld()), '沈知远', '86', '78'])
const imported = async () => {
  const { batch } = await examOfficer().call('result', 'importScores', { examId, text: await scores() })
  await afterExam(batch!)
  return batch!.batchId
}
const published = async () => (await publishScores(await scores())).batchId
async function certificateHeld(): Promise<string> {
  const batchId = await published()
  await examOfficer().call('result', 'issueCertificates', { batchId })
  const [certificate] = await currentCloud().documents<{ _id: string }>('certificates')
  return certificate!._id
}
async function seatsDrawn(): Promise<void> {
  await paidApplication(candidate())
  await saveRooms([room('第 01 考场', 30)])
  await drawSeats()
}
const revision = async () => (await getSeating()).revision
const suspend = (institutionId: string) =>
  admin().call('talent', 'suspendInstitution', { institutionId, reason })
const run = { kind: 'admission_ticket', examId }
const aRun = async () => {
  await publishedTickets()
  await examOfficer().call('pdf', 'startDocumentRun', run as never)
  return run
}
async function publishedTickets(): Promise<object> {
  await paidApplication(candidate())
  await publishTickets()
  return run
}
/** Somebody who is shut out. */
const blocked = async () => {
  const who = { openid: visitor().openid }
  return (await admin().call('staff', 'block', { who, untilOn: '2026-05-12', reason })).abuseId
}
const institutionId = async () =>
  (await admin().call('talent', 'listInstitutions', {})).items[0]!.institutionId
/** One person of the roster, as a table. */
export const ROSTER = [
  '人员编号,姓名,手机号,出生日期,省份,城市,学历,认证领域,级别,证书编号,有效期至',
  'JL200001,柏舟,13905719301,1988/5/3,江临省,江临市,本科,QMS,审核员,Q-1,2027/3/1',
].join('\n')

/** One call for every route that asks for a staff role. */
export const privilegedCalls: Record<string, PrivilegedCall> = {
  ...duesCalls,
  'account.listPolicyVersions': reads(admin(), { kind: 'privacy' }),
  'account.publishPolicy': writes(admin(), () => ({
    ...{
      kind: 'privacy',
      version: '2026.9',
      title: '隐私政策',
      body: '# 隐私政策\n\n我们处理的个人信息写在下面。',
    },
    publishedAt: null,
  })),
  'application.listForReview': reads(reviewer()),
  'application.getCase': looks(reviewer(), applicationInReview),
  'application.approve': writes(reviewer(), async () => ({ ...(await applicationInReview()), round: 1 })),
  'application.return': writes(reviewer(), async () => ({
    ...(await applicationInReview()),
    ...{ round: 1, opinion: '签字表缺日期', marks: [] },
  })),
  'membership.listRegistrations': reads(reviewer()),
  'membership.listUnits': reads(reviewer(), { status: 'approved' }),
  'membership.getUnit': looks(reviewer(), async () => ({ unitId: await member() })),
  'membership.approve': writes(reviewer(), async () => ({ unitId: await registered(), round: 1 })),
  'membership.return': writes(reviewer(), async () => ({
    ...{ unitId: await registered(), round: 1 },
    ...{ opinion: '名称请与执照一致', marks: [] },
  })),
  'membership.reject': writes(reviewer(), async () => ({ unitId: await registered(), round: 1, reason })),
  'membership.setLevel': writes(reviewer(), async () => ({
    ...{ unitId: await member(), level: 'director', reason },
  })),
  'membership.setTags': writes(reviewer(), async () => ({ unitId: await member(), tags: ['数据标注'] })),
  'exam.getPhotoRules': reads(examOfficer(), { examId }),
  'exam.setPhotoRules': writes(examOfficer(), async () => {
    const { presets } = await examOfficer().call('exam', 'getPhotoRules', { examId })
    return { examId, profile: presets.at(-1)!.rules }
  }),
  'pdf.startDocumentRun': writes(examOfficer(), publishedTickets),
  'pdf.stopDocumentRun': writes(examOfficer(), aRun),
  'pdf.getDocumentRun': readsAfter(examOfficer(), aRun),
  'request.listForStaff': reads(reviewer()),
  'request.getCase': looks(reviewer(), async () => ({ requestId: await asked() })),
  'request.approve': writes(reviewer(), async () => ({
    ...{ requestId: await asked(), status: 'submitted' satisfies RequestStatus },
  })),
  'request.reject': writes(reviewer(), async () => ({ requestId: await asked(), reason })),
  'request.reveal': looks(reviewer(), async () => ({ requestId: await asked(), reason })),
  'staff.getWorkbench': reads(finance()),
  'staff.listStaff': reads(admin()),
  'staff.findByPhone': reads(admin(), { phone: candidate().phone }),
  'staff.revealIdentity': looks(reviewer(), () => ({ accountId, reason })),
  'staff.grantRole': writes(admin(), () => ({ accountId, role: 'finance' })),
  'staff.revokeRole': writes(admin(), async () => {
    await admin().call('staff', 'grantRole', { accountId, role: 'finance' })
    return { accountId, role: 'finance' }
  }),
  'staff.listAuditEntries': reads(admin()),
  'staff.listAbuse': reads(admin()),
  'staff.liftBlock': writes(admin(), async () => ({ abuseId: await blocked(), reason })),
  'staff.block': writes(admin(), async () => ({
    who: { abuseId: await blocked() },
    untilOn: '2026-05-20',
    reason,
  })),
  'staff.verifyAudit': reads(admin()),
  'ticket.listExams': reads(examOfficer()),
  'ticket.getExam': reads(examOfficer(), { examId }),
  'ticket.setPrintWindow': writes(examOfficer(), () => ({
    ...{ examId, printableOn: '2026-06-05', printableUntil: '2026-06-12' },
  })),
  'ticket.getSeating': reads(examOfficer(), SITE),
  'ticket.saveRooms': writes(examOfficer(), async () => ({
    ...{ ...SITE, revision: await revision(), rooms: [room('第 01 考场', 30)] },
  })),
  'ticket.draw': writes(examOfficer(), async () => {
    await paidApplication(candidate())
    await saveRooms([room('第 01 考场', 30)])
    return { ...SITE, revision: await revision() }
  }),
  'ticket.issue': writes(examOfficer(), async () => {
    await seatsDrawn()
    return SITE
  }),
  'ticket.listSeats': reads(examOfficer(), SITE),
  'ticket.cancel': writes(examOfficer(), async () => ({ applicationId: await ticketHeld(), reason })),
  'ticket.restore': writes(examOfficer(), async () => {
    const wanted = { applicationId: await ticketHeld(), reason }
    await examOfficer().call('ticket', 'cancel', wanted)
    return wanted
  }),
  'talent.getRosterTemplate': reads(admin()),
  'talent.requestRosterUpload': reads(admin()),
  'talent.importRoster': writes(admin(), () => ({ text: ROSTER, dryRun: false })),
  'talent.listRoster': reads(admin()),
  'talent.listInstitutions': reads(admin()),
  'talent.createInstitution': writes(admin(), () => ({
    ...{ name: '云启认证服务有限公司', accountName: 'yunqi', approvalNumber: '' },
    creditCode: inventedCreditCode(),
  })),
  'talent.reissuePassword': writes(admin(), async () => ({ institutionId: await institutionId(), reason })),
  'talent.suspendInstitution': writes(admin(), async () => ({
    ...{ institutionId: await institutionId(), reason },
  })),
  'talent.resumeInstitution': writes(admin(), async () => {
    const wanted = { institutionId: await institutionId(), reason }
    await suspend(wanted.institutionId)
    return wanted
  }),
  'result.requestScoreUpload': reads(examOfficer()),
  'result.checkScores': readsAfter(examOfficer(), async () => ({ examId, text: await scores() })),
  'result.importScores': writes(examOfficer(), async () => ({ examId, text: await scores() })),
  'result.listBatches': reads(examOfficer(), { examId }),
  'result.publishScores': writes(admin(), async () => ({ batchId: await imported() })),
  'result.withdrawScores': writes(examOfficer(), async () => ({ batchId: await published(), reason })),
  'result.issueCertificates': writes(examOfficer(), async () => ({ batchId: await published() })),
  'result.listCertificates': reads(examOfficer(), { examId }),
  'result.revokeCertificate': writes(examOfficer(), async () => ({
    ...{ applicationId: await certificateHeld(), reason },
  })),
  'result.reinstateCertificate': writes(examOfficer(), async () => {
    const wanted = { applicationId: await certificateHeld(), reason }
    await examOfficer().call('result', 'revokeCertificate', wanted)
    return wanted
  }),
}

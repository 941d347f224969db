import { admin, candidate, examOfficer, finance, reviewer, visitor, type Actor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { contracts, type FunctionName } from '../../support/contracts'
import { signedInUser } from '../../support/factories'
import { approvedUnit, joined, memberUnit } from '../../support/membership-steps'
import { arrivingInstitution, signedInCertified, signedInInstitution } from '../../support/talent-steps'

/** Who may call what, written down once more: changing who may needs a change here, too. Deny by default (A18). */
const ACCESS: Record<string, string> = {
  'account.getSession': 'public',
  'account.listPolicies': 'public',
  'account.getPolicy': 'public',
  'account.signIn': 'public',
  'account.requestAvatarUpload': 'account',
  'account.updateAppearance': 'account',
  'account.authorizePhone': 'account',
  'account.checkProfile': 'public',
  'account.searchCharacters': 'public',
  'account.saveProfile': 'account',
  'account.updateEmail': 'profile',
  // These four look for themselves who is signed in as what they are asked about (consent-subject.ts).
  'account.listOutdatedConsents': 'public',
  'account.getPolicyChanges': 'public',
  'account.acceptPolicies': 'public',
  'account.listConsents': 'public',
  'account.listLooks': 'account',
  'account.listPolicyVersions': 'content',
  'account.publishPolicy': 'content',
  'account.sendPhoneCode': 'public',
  'account.verifyPhoneCode': 'account',
  'account.registerPassAccount': 'public',
  'account.signInWithPassword': 'public',
  'account.signOut': 'public',
  'account.getSecurity': 'account',
  'account.setLogin': 'profile',
  'account.changePassword': 'account',
  'account.changeQuestions': 'account',
  'account.setFactorsNeeded': 'account',
  'account.bindWechat': 'account',
  'account.sendConfirmCode': 'account',
  'account.unbindWechat': 'account',
  'account.getRecoveryQuestions': 'public',
  'account.answerRecoveryQuestions': 'public',
  'account.sendRecoveryCode': 'public',
  'account.checkRecoveryCode': 'public',
  'account.resetPassword': 'public',
  'account.getCancellation': 'account',
  'account.cancelAccount': 'account',
  'account.getCancellationReceipt': 'public',
  'account.listCancellationReceipts': 'public',
  'account.exportMyData': 'account',
  'account.getExportLink': 'account',
  'application.getFormOptions': 'public',
  'application.start': 'profile',
  'application.changeSite': 'profile',
  'application.saveDraft': 'profile',
  'application.requestUpload': 'profile',
  'application.attachFile': 'profile',
  'application.removeFile': 'profile',
  'application.get': 'profile',
  'application.listMine': 'profile',
  'application.submit': 'profile',
  'application.submitSignedForm': 'profile',
  'application.reopen': 'profile',
  'application.withdraw': 'profile',
  'application.listForReview': 'reviewer',
  'application.getCase': 'reviewer',
  'application.approve': 'reviewer',
  'application.return': 'reviewer',
  'exam.list': 'public',
  'exam.getPhotoRules': 'exam_officer',
  'exam.setPhotoRules': 'exam_officer',
  'exam.get': 'public',
  'exam.getFilterOptions': 'public',
  'exam.listAnnouncements': 'public',
  'exam.getAnnouncement': 'public',
  'membership.sendRegistrationCode': 'public',
  'membership.checkRegistration': 'public',
  'membership.register': 'public',
  'membership.queryStatus': 'public',
  'membership.signIn': 'public',
  'membership.getArrival': 'unit_arriving',
  'membership.resubmit': 'unit_arriving',
  'membership.saveProfile': 'unit_arriving',
  'membership.getProfile': 'unit_arriving',
  'membership.bindWechat': 'unit_arriving',
  'membership.signOut': 'unit_arriving',
  'membership.sendRecoveryCode': 'public',
  'membership.resetPassword': 'public',
  'membership.getHome': 'unit',
  'membership.changePassword': 'unit',
  'membership.listOperators': 'unit',
  'membership.inviteOperator': 'unit',
  'membership.withdrawInvitation': 'unit',
  'membership.getInvitation': 'public',
  'membership.acceptInvitation': 'public',
  'membership.removeOperator': 'unit',
  'membership.handOver': 'unit',
  'membership.unbindWechat': 'unit',
  'membership.listRegistrations': 'reviewer',
  'membership.listUnits': 'reviewer',
  'membership.getUnit': 'reviewer',
  'membership.approve': 'reviewer',
  'membership.return': 'reviewer',
  'membership.reject': 'reviewer',
  'membership.setLevel': 'reviewer',
  'membership.setTags': 'reviewer',
  'membership.getDues': 'unit',
  'membership.listFeeYears': 'finance',
  'membership.proposeFeeYear': 'finance',
  'membership.openFeeYear': 'finance',
  'membership.listDues': 'finance',
  'membership.getUnitDues': 'finance',
  'membership.listDuesPayments': 'finance',
  'membership.recordDuesPayment': 'finance',
  'membership.confirmDuesPayment': 'finance',
  'membership.refuseDuesPayment': 'finance',
  'membership.remindOfDues': 'finance',
  'membership.issueDuesLetter': 'finance',
  'message.list': 'account',
  'message.read': 'account',
  'message.readAll': 'account',
  'message.remove': 'account',
  'message.restore': 'account',
  'payment.getOrder': 'profile',
  'payment.listOrders': 'profile',
  'payment.prepay': 'profile',
  'payment.syncOrder': 'profile',
  'pdf.getDocument': 'profile',
  'pdf.emailDocument': 'profile',
  'pdf.getUnitDocument': 'unit',
  'pdf.emailUnitDocument': 'unit',
  'pdf.drawGlyphs': 'account',
  'pdf.exportMyData': 'account',
  'pdf.emailMyData': 'profile',
  'pdf.startDocumentRun': 'exam_officer',
  'pdf.stopDocumentRun': 'exam_officer',
  'pdf.getDocumentRun': 'exam_officer',
  'request.requestUpload': 'public',
  'request.submit': 'public',
  'request.listMine': 'public',
  'request.get': 'public',
  'request.withdraw': 'public',
  'request.redeem': 'public',
  'request.listTransfers': 'account',
  'request.confirmTransfer': 'account',
  'request.refuseTransfer': 'account',
  'request.listForStaff': 'reviewer',
  'request.getCase': 'reviewer',
  'request.approve': 'reviewer',
  'request.reject': 'reviewer',
  'request.reveal': 'reviewer',
  'staff.getWorkbench': 'reviewer finance content exam_officer',
  'staff.listStaff': 'admin',
  'staff.findByPhone': 'admin',
  'staff.revealIdentity': 'reviewer',
  'staff.grantRole': 'admin',
  'staff.revokeRole': 'admin',
  'staff.listAuditEntries': 'admin',
  'staff.listAbuse': 'admin',
  'staff.liftBlock': 'admin',
  'staff.block': 'admin',
  'staff.verifyAudit': 'admin',
  'result.getMine': 'profile',
  'result.requestScoreUpload': 'exam_officer',
  'result.checkScores': 'exam_officer',
  'result.importScores': 'exam_officer',
  'result.listBatches': 'exam_officer',
  'result.publishScores': 'exam_officer',
  'result.withdrawScores': 'exam_officer',
  'result.issueCertificates': 'exam_officer',
  'result.listCertificates': 'exam_officer',
  'result.revokeCertificate': 'exam_officer',
  'result.reinstateCertificate': 'exam_officer',
  'verify.check': 'public',
  'ticket.getMine': 'profile',
  'ticket.listExams': 'exam_officer',
  'ticket.getExam': 'exam_officer',
  'ticket.setPrintWindow': 'exam_officer',
  'ticket.getSeating': 'exam_officer',
  'ticket.saveRooms': 'exam_officer',
  'ticket.draw': 'exam_officer',
  'ticket.issue': 'exam_officer',
  'ticket.listSeats': 'exam_officer',
  'ticket.cancel': 'exam_officer',
  'ticket.restore': 'exam_officer',
  'talent.getSession': 'public',
  'talent.checkPhone': 'public',
  'talent.sendCode': 'public',
  'talent.verifyCode': 'public',
  'talent.bindPhone': 'public',
  'talent.resetPassword': 'public',
  'talent.signIn': 'public',
  'talent.changePassword': 'certified',
  'talent.signOut': 'certified',
  'talent.getMyCard': 'certified',
  'talent.signInInstitution': 'public',
  'talent.changeInitialPassword': 'institution_arriving',
  'talent.changeInstitutionPassword': 'institution',
  'talent.signOutInstitution': 'institution_arriving',
  'talent.getMyInstitution': 'institution',
  'talent.updateInstitution': 'institution',
  'talent.getRosterTemplate': 'content',
  'talent.requestRosterUpload': 'content',
  'talent.importRoster': 'content',
  'talent.listRoster': 'content',
  'talent.listInstitutions': 'content',
  'talent.createInstitution': 'content',
  'talent.reissuePassword': 'content',
  'talent.suspendInstitution': 'content',
  'talent.resumeInstitution': 'content',
}

/** How far each kind of person gets with an account, with which roles, and as what else it is signed in. */
interface Kind {
  level: 0 | 1 | 2
  roles: string[]
  /** `unit: 'arriving'`: knows the password and is not through yet. */
  signIns?: Record<string, 'arriving' | 'through'>
  person: () => Actor | Promise<Actor>
}

const PEOPLE: Record<string, Kind> = {
  visitor: { level: 0, roles: [], person: visitor },
  'account without profile': { level: 1, roles: [], person: signedInUser },
  candidate: { level: 2, roles: [], person: candidate },
  reviewer: { level: 2, roles: ['reviewer'], person: reviewer },
  finance: { level: 2, roles: ['finance'], person: finance },
  'exam officer': { level: 2, roles: ['exam_officer'], person: examOfficer },
  admin: { level: 2, roles: ['admin'], person: admin },
  'unit, arriving': { level: 0, roles: [], signIns: { unit: 'arriving' }, person: arrivingUnit },
  'unit, owner': { level: 0, roles: [], signIns: { unit: 'through' }, person: unitOwner },
  'certified person': {
    level: 0,
    roles: [],
    signIns: { certified: 'through' },
    person: signedInCertified,
  },
  'institution, arriving': {
    level: 0,
    roles: [],
    signIns: { institution: 'arriving' },
    person: arrivingInstitution,
  },
  institution: { level: 0, roles: [], signIns: { institution: 'through' }, person: signedInInstitution },
  'unit, operator': { level: 0, roles: [], signIns: { unit: 'through' }, person: unitOperator },
}

async function arrivingUnit(): Promise<Actor> {
  const person = visitor()
  await approvedUnit(person)
  return person
}

async function unitOwner(): Promise<Actor> {
  const person = visitor()
  await memberUnit(person)
  return person
}

async function unitOperator(): Promise<Actor> {
  const person = visitor()
  await joined(await unitOwner(), person)
  return person
}

const REFUSALS = ['NOT_SIGNED_IN', 'PROFILE_REQUIRED', 'FORBIDDEN', 'SIGN_IN_REQUIRED', 'ARRIVAL_UNFINISHED']
/** Accesses that ask for a sign-in of their own instead of an account. */
const BUSINESS = /^(certified|institution|unit)(_arriving)?$/

/** The refusal that the table asks for, or null. */
function expectedRefusal(access: string, { level, roles, signIns = {} }: Kind): string | null {
  if (access === 'public') return null
  const [, kind, arriving] = BUSINESS.exec(access) ?? []
  if (kind) {
    if (!signIns[kind]) return 'SIGN_IN_REQUIRED'
    return signIns[kind] === 'arriving' && !arriving ? 'ARRIVAL_UNFINISHED' : null
  }
  if (level === 0) return 'NOT_SIGNED_IN'
  if (access === 'account') return null
  if (access === 'profile') return level < 2 ? 'PROFILE_REQUIRED' : null
  const allowed = roles.includes('admin') || roles.some((role) => access.split(' ').includes(role))
  return allowed ? null : 'FORBIDDEN'
}

beforeAll(startCloud)
afterAll(stopCloud)

const routes = Object.entries(contracts).flatMap(([name, contract]) =>
  Object.keys(contract).map((route) => [name as FunctionName, route] as const),
)

describe('every role on every route', () => {
  it('the table names every route and no other (A18)', () => {
    expect(routes.map(([name, route]) => `${name}.${route}`).sort()).toEqual(Object.keys(ACCESS).sort())
  })

  describe.each(Object.keys(PEOPLE))('%s', (who) => {
    let person: Actor
    beforeAll(async () => {
      await currentCloud().resetTo(DEMO_WORLD)
      person = await PEOPLE[who]!.person()
      await currentCloud().snapshot(`with ${who}`)
    })

    it.each(routes)('%s.%s lets in or refuses as the table says (A18)', async (name, route) => {
      const reply = await currentCloud().call(name, route, {}, person.openid)
      // What it has done (signed in, signed out) is undone before the next one.
      if (reply.ok) await currentCloud().resetTo(`with ${who}`)
      const code = reply.ok ? null : reply.error.code
      expect(code !== null && REFUSALS.includes(code) ? code : null).toBe(
        expectedRefusal(ACCESS[`${name}.${route}`]!, PEOPLE[who]!),
      )
    })
  })

  it.each(Object.keys(contracts))('%s answers an unknown route by name (A18)', async (name) => {
    for (const $url of ['nothing', '__proto__', 'constructor', '*', '', 7, null]) {
      const reply = await currentCloud().invoke(name, { $url, input: {} }, admin().openid)
      expect(reply).toMatchObject({ ok: false, error: { code: 'ROUTE_NOT_FOUND' } })
    }
  })
})

import { MEMBER_UNIT_ID } from '../../scripts/seed/demo-units'
import { sampleWechatUsers } from '../../scripts/seed/wechat-users'
import {
  actor,
  admin,
  candidate,
  examOfficer,
  finance,
  otherCandidate,
  reviewer,
  visitor,
  type Actor,
} from './actors'
import { attach, completeForm, inReview, payable, startDraft, submittedForm } from './application-steps'
import { currentCloud } from './cloud'
import { currentConsents, inventedIdNumber, newWechatUser } from './factories'
import { joined, memberUnit, signIn, UNIT_PASSWORD } from './membership-steps'
import { examId, publishScores, scoreTable, ticketNumberOf, withTickets } from './result-steps'
import { ROSTER } from './privileged-calls'
import { ask, uploadEvidence } from './request-steps'
import { jpeg } from './sample-files'
import { PRINTABLE_AT } from './ticket-steps'

/** Somebody's record, and who tries to get at it. `own` and `foreign` name it in their inputs. */
export interface OwnedRecord {
  /** Who has it, and the input with which the route does find it for them. */
  own: { by: Actor; input: object }
  /** Somebody of the same standing whose record it is not. */
  foreign: { by: Actor; input: object }
  /** Staff whom it does not concern; finance where nobody is named. */
  staff?: Actor
}
type Prepare = () => Promise<OwnedRecord>

/** The owner and another candidate send the same. */
const between =
  (owner: Actor, stranger: Actor) =>
  (input: object): OwnedRecord => ({ own: { by: owner, input }, foreign: { by: stranger, input } })
const ofCandidate = between(candidate(), otherCandidate())

const draft = async () => startDraft(candidate())
const application =
  (rest: object = {}, prepare: () => Promise<{ applicationId: string }> = draft): Prepare =>
  async () =>
    ofCandidate({ applicationId: (await prepare()).applicationId, ...rest })
const submitted = () => submittedForm(candidate())
const order: Prepare = async () => ofCandidate({ orderId: (await payable(candidate())).orderId })

async function uploadedPhoto(): Promise<{ own: object; foreign: object }> {
  const mine = await draft()
  const theirs = await startDraft(otherCandidate())
  const { applicationId } = mine
  const { cloudPath } = await candidate().call('application', 'requestUpload', {
    applicationId,
    kind: 'photo',
  })
  const file = { kind: 'photo', fileId: await candidate().upload(cloudPath, jpeg()), name: 'a.jpg' }
  return {
    own: { applicationId, ...file },
    foreign: { applicationId: theirs.applicationId, ...file },
  }
}
const sends = (own: object, foreign: object): OwnedRecord => ({
  own: { by: candidate(), input: own },
  foreign: { by: otherCandidate(), input: foreign },
})

const message: Prepare = async () => {
  await submitted()
  const { items } = await candidate().call('message', 'list', {})
  return ofCandidate({ messageId: items[0]!.messageId })
}
const correction = async () => {
  const wanted = { name: '沈之遥', idType: 'resident_id', idNumber: inventedIdNumber() }
  return ofCandidate({ requestId: (await ask(candidate(), 'identity_correction', wanted)).requestId })
}
/** 沈知远 of the demo world, whose number a new WeChat would have to know. */
const CANDIDATE_ID_NUMBER = '339900199408162711'
const transfer: Prepare = async () => {
  const fresh = await newWechatUser()
  await fresh.call('account', 'signIn', {})
  const wanted = { name: '沈知远', idType: 'resident_id', idNumber: CANDIDATE_ID_NUMBER }
  return ofCandidate({ requestId: (await ask(fresh, 'account_transfer', wanted)).requestId })
}

/** Two member units whose owners are signed in, the first with somebody who was let in and somebody invited. */
async function twoUnits() {
  const [owner, stranger] = [visitor(), visitor()]
  await memberUnit(owner)
  await memberUnit(stranger)
  const operatorId = await joined(owner, visitor())
  await owner.call('membership', 'inviteOperator', { forName: '苏念' })
  const { invitations } = await owner.call('membership', 'listOperators', {})
  return { people: [owner, stranger] as [Actor, Actor], operatorId, ...invitations[0]! }
}
const operator =
  (rest: object = {}): Prepare =>
  async () => {
    const { people, operatorId } = await twoUnits()
    return between(...people)({ operatorId, ...rest })
  }

const signedInUnit = async ({ openid, phone }: { openid: string; phone: string }, contactPhone: string) => {
  const person = actor(openid, phone)
  await signIn(person, contactPhone, UNIT_PASSWORD)
  return person
}
const paidUp = () => signedInUnit(sampleWechatUsers.unitOwner, '13805718102')
const inArrears = () => signedInUnit(sampleWechatUsers.unitInArrears, '13805718402')
const letterId = async () =>
  (await (await inArrears()).call('membership', 'getDues', {})).letters[0]!.letterId

async function ticketHeld(): Promise<{ applicationId: string }> {
  const [applicationId = ''] = await withTickets(candidate())
  return { applicationId }
}
async function printableTicket(): Promise<{ applicationId: string }> {
  const held = await ticketHeld()
  await currentCloud().clock.set(PRINTABLE_AT)
  return held
}
async function scored(): Promise<{ applicationId: string; batchId: string }> {
  const { applicationId } = await ticketHeld()
  const number = await ticketNumberOf(candidate(), applicationId)
  return { applicationId, ...(await publishScores(scoreTable([number, '沈知远', '86', '78']))) }
}
async function certified(): Promise<{ applicationId: string }> {
  const { applicationId, batchId } = await scored()
  await examOfficer().call('result', 'issueCertificates', { batchId })
  return { applicationId }
}

/** What each kind of document is about. Units' documents are finance's to open here; candidates have none of them. */
const subjects: Record<string, () => Promise<string>> = {
  application_form: async () => (await submitted()).applicationId,
  registration_form: async () => (await ticketHeld()).applicationId,
  payment_receipt: async () => (await ticketHeld()).applicationId,
  admission_ticket: async () => (await printableTicket()).applicationId,
  score_report: async () => (await scored()).applicationId,
  skill_certificate: async () => (await certified()).applicationId,
  member_certificate: () => Promise.resolve(MEMBER_UNIT_ID),
  dues_letter: letterId,
}
const UNIT_KINDS = ['member_certificate', 'dues_letter']

/** By candidates; the e-mail of a unit's document goes out by another route. */
const documents = (route: 'getDocument' | 'emailDocument'): Record<string, Prepare> =>
  Object.fromEntries(
    Object.entries(subjects)
      .filter(([kind]) => route === 'getDocument' || !UNIT_KINDS.includes(kind))
      .map(([kind, subjectOf]) => [
        `pdf.${route} subjectId ${kind}`,
        async () => {
          const owner = UNIT_KINDS.includes(kind) ? finance() : candidate()
          const record = between(owner, otherCandidate())({ kind, subjectId: await subjectOf() })
          return { ...record, staff: kind === 'payment_receipt' ? reviewer() : finance() }
        },
      ]),
  )
const unitDocuments = (route: 'getUnitDocument' | 'emailUnitDocument'): Record<string, Prepare> => ({
  [`pdf.${route} subjectId member_certificate`]: async () =>
    between(await paidUp(), await inArrears())({ kind: 'member_certificate', subjectId: MEMBER_UNIT_ID }),
  [`pdf.${route} subjectId dues_letter`]: async () =>
    between(await inArrears(), await paidUp())({ kind: 'dues_letter', subjectId: await letterId() }),
})

/** A table that one member of staff uploaded and another one names. */
const scoreFile: Prepare = async () => {
  const { applicationId } = await ticketHeld()
  const { cloudPath } = await examOfficer().call('result', 'requestScoreUpload', {})
  const table = scoreTable([await ticketNumberOf(candidate(), applicationId), '沈知远', '86', '78'])
  const fileId = await examOfficer().upload(cloudPath, Buffer.from(table.replaceAll('\t', ',')))
  return between(examOfficer(), admin())({ examId, fileId })
}
const rosterFile: Prepare = async () => {
  const { cloudPath } = await admin().call('talent', 'requestRosterUpload', {})
  const fileId = await admin().upload(cloudPath, Buffer.from(ROSTER))
  const { account } = await finance().call('account', 'getSession', {})
  await admin().call('staff', 'grantRole', { accountId: account!.accountId, role: 'content' })
  return between(admin(), finance())({ fileId, dryRun: false })
}

/** Somebody's record for every field that names one (O3). Where staff may by their role, `privilegedCalls` has the id. */
export const ownedRecords: Record<string, Prepare> = {
  'account.updateAppearance avatarFileId': async () => {
    const { cloudPath } = await candidate().call('account', 'requestAvatarUpload', {})
    return ofCandidate({ nickname: '知远', avatarFileId: await candidate().upload(cloudPath, jpeg()) })
  },
  'account.getExportLink exportId': async () =>
    ofCandidate({ exportId: (await candidate().call('account', 'exportMyData', {})).exportId }),
  'application.changeSite applicationId': application({
    siteId: 'site_university',
    subjectIds: ['theory'],
  }),
  'application.saveDraft applicationId': application({ revision: 1, changes: completeForm() }),
  'application.requestUpload applicationId': application({ kind: 'photo' }),
  'application.attachFile applicationId': async () => {
    const { own } = await uploadedPhoto()
    return sends(own, own)
  },
  'application.attachFile fileId': async () => {
    const { own, foreign } = await uploadedPhoto()
    return sends(own, foreign)
  },
  'application.removeFile applicationId': async () => {
    const { applicationId } = await draft()
    const { photo } = await attach(candidate(), applicationId, 'photo', jpeg())
    return ofCandidate({ applicationId, fileRefId: photo?.fileRefId })
  },
  'application.removeFile fileRefId': async () => {
    const { applicationId } = await draft()
    const { photo } = await attach(candidate(), applicationId, 'photo', jpeg())
    const theirs = await startDraft(otherCandidate())
    const fileRefId = photo?.fileRefId
    return sends({ applicationId, fileRefId }, { applicationId: theirs.applicationId, fileRefId })
  },
  'application.get applicationId': application(),
  'application.submit applicationId': application({ declarationVersion: '2026.1' }),
  'application.submitSignedForm applicationId': application({}, submitted),
  'application.reopen applicationId': application({}, submitted),
  'application.withdraw applicationId': application({}, () => inReview(candidate())),
  'membership.withdrawInvitation invitationId': async () => {
    const { people, invitationId } = await twoUnits()
    return between(...people)({ invitationId })
  },
  'membership.removeOperator operatorId': operator(),
  'membership.handOver operatorId': operator({ password: UNIT_PASSWORD }),
  'message.read messageId': message,
  'message.remove messageId': message,
  'message.restore messageId': message,
  'payment.getOrder orderId': order,
  'payment.prepay orderId': order,
  'payment.syncOrder orderId': order,
  'pdf.emailMyData exportId': async () =>
    ofCandidate({ exportId: (await candidate().call('pdf', 'exportMyData', {})).exportId }),
  ...documents('getDocument'),
  ...documents('emailDocument'),
  ...unitDocuments('getUnitDocument'),
  ...unitDocuments('emailUnitDocument'),
  'request.submit evidenceFileIds': async () => {
    const evidenceFileIds = [await uploadEvidence(candidate())]
    return ofCandidate({
      ...{ kind: 'identity_correction', name: '沈之遥', idType: 'resident_id' },
      ...{ idNumber: inventedIdNumber(), words: '登记时写错了', contactPhone: '13905718888' },
      evidenceFileIds,
      consents: await currentConsents(candidate()),
    })
  },
  'request.get requestId': correction,
  'request.withdraw requestId': correction,
  'request.redeem requestId': correction,
  'request.confirmTransfer requestId': transfer,
  'request.refuseTransfer requestId': transfer,
  'ticket.getMine applicationId': application({}, ticketHeld),
  'result.getMine applicationId': application({}, scored),
  'result.checkScores fileId': scoreFile,
  'result.importScores fileId': scoreFile,
  'talent.importRoster fileId': rosterFile,
}

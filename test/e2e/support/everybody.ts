import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DIRECT_SITE_ID, REVIEWED_SITE_ID } from '../../../scripts/seed/demo-exams'
import { DEMO_PASS } from '../../../scripts/seed/demo-pass'
import {
  admin,
  candidate,
  examOfficer,
  passHolder,
  reviewer,
  visitor,
  type Actor,
} from '../../support/actors'
import { attach, completeForm, startDraft, submit } from '../../support/application-steps'
import { currentCloud } from '../../support/cloud'
import { RouteError } from '../../support/route-error'
import { DAY_MS, dayOf } from '../../../cloudfunctions/_shared/time'
import { newWechatUser, registeredCandidate } from '../../support/factories'
import { askStaff } from './ask-staff'
import { passOwner, signIn } from '../../support/pass-steps'
import { payNow } from '../../support/payment-steps'
import { ask } from '../../support/request-steps'
import { publishScores, scoreTable, ticketNumberOf } from '../../support/result-steps'
import { publishTickets, room, SITE } from '../../support/ticket-steps'
import { arrivingInstitution, signedInCertified, signedInInstitution } from '../../support/talent-steps'
import { signUnitsIn } from './sign-units-in'
import type { World } from './world'

const picture = (name: string): Buffer => readFileSync(join(__dirname, '../../../scripts/seed/files', name))

/** Somebody and the application that they have. */
export interface Applicant {
  openid: string
  applicationId: string
}

/** One person in every state that a page can show. */
export interface Everybody {
  /** What the candidate has asked staff for: a correction, and somebody asks for the candidate's account. */
  requestId: string
  /** Opens the page of an invitation to act for the member unit. */
  invitationCode: string
  drafting: Applicant
  signing: Applicant
  waiting: Applicant
  returned: Applicant
  unpaid: Applicant & { orderId: string }
  /** Has paid, has a published ticket and may print it; has passed and holds a certificate. */
  paid: Applicant & { orderId: string }
  /** What the code of the certificate says. */
  verifyToken: string
  /** Has paid after the tickets were published. */
  late: Applicant
  /** Signed in to a pass account that is bound to no WeChat. */
  unbound: string
  /** Signed in by password to a pass account that is bound to another WeChat. */
  elsewhere: string
  cancelled: { openid: string; receiptNumber: string }
  /** Has asked staff for something and applied for nothing. */
  asking: string
}

/** Brings a demo world to where every page has something to show, through the routes that phones use. */
export async function fillWorld(world: World): Promise<Everybody> {
  await Promise.all([signedInCertified(), signedInInstitution(), arrivingInstitution()])
  await runIntoLimits()
  const drafting = await draft(await registeredCandidate({ name: '欧阳致远' }))
  const signing = await submitted(await registeredCandidate({ name: '陆知行' }))
  const waiting = await handedIn(await registeredCandidate({ name: '温如许' }))
  const returned = await handedIn(await registeredCandidate({ name: '苏念' }))
  await reviewer().call('application', 'return', {
    applicationId: returned.applicationId,
    round: 1,
    opinion: '签字表没有写日期，请补上日期后重新上传；单位名称请与公章一致。',
    marks: [{ path: 'form.employer', reason: '与公章上的全称不一致' }],
  })
  const unpaid = await submitted(candidate(), DIRECT_SITE_ID)
  const payer = await registeredCandidate({ name: '纪云舒' })
  const paid = await submitted(payer, DIRECT_SITE_ID)
  const orderId = await orderOf(world, paid)
  await payNow(payer, orderId)
  await publishTickets([room('第 01 考场', 30), room('第 02 考场', 30)])
  await examOfficer().call('ticket', 'setPrintWindow', {
    examId: SITE.examId,
    printableOn: '2026-05-11',
    printableUntil: '2026-06-13',
  })
  const today = await world.clock.now()
  const { batchId } = await publishScores(
    scoreTable([await ticketNumberOf(payer, paid.applicationId), '纪云舒', '86', '78.5']),
  )
  await examOfficer().call('result', 'issueCertificates', { batchId })
  // The scores are of an exam that is over by then; everything else is looked at today.
  await world.clock.set(today)
  const [certificate] = await world.documents<{ verifyToken: string }>('certificates')
  const latecomer = await registeredCandidate({ name: '阿依古丽·买买提' })
  const late = await submitted(latecomer, DIRECT_SITE_ID)
  await payNow(latecomer, await orderOf(world, late))
  const holder = passHolder()
  await holder.call('account', 'signInWithPassword', DEMO_PASS)
  return {
    requestId: await askStaff(),
    invitationCode: await signUnitsIn(),
    drafting,
    signing,
    waiting,
    returned,
    unpaid: { ...unpaid, orderId: await orderOf(world, unpaid) },
    paid: { ...paid, orderId },
    verifyToken: certificate?.verifyToken ?? '',
    late,
    unbound: holder.openid,
    elsewhere: await signedInElsewhere(),
    cancelled: await cancelled(await newWechatUser()),
    asking: await asking(await registeredCandidate()),
  }
}

async function signedInElsewhere(): Promise<string> {
  const { pass } = await passOwner({ bound: true })
  const elsewhere = await newWechatUser()
  await signIn(elsewhere, pass)
  return elsewhere.openid
}

async function asking(person: Actor): Promise<string> {
  await ask(person, 'password_recovery', { userName: 'linqiao2026', name: '考生' })
  return person.openid
}

async function cancelled(person: Actor): Promise<Everybody['cancelled']> {
  await person.call('account', 'signIn', {})
  const { receiptNumber } = await person.call('account', 'cancelAccount', {})
  return { openid: person.openid, receiptNumber }
}

async function draft(person: Actor, siteId = REVIEWED_SITE_ID): Promise<Applicant> {
  const { applicationId, revision } = await startDraft(person, { siteId })
  await person.call('application', 'saveDraft', { applicationId, revision, changes: completeForm() })
  await attach(person, applicationId, 'photo', picture('photo-gu-yue.jpg'))
  return { openid: person.openid, applicationId }
}

async function submitted(person: Actor, siteId = REVIEWED_SITE_ID): Promise<Applicant> {
  const applicant = await draft(person, siteId)
  await submit(person, await person.call('application', 'get', { applicationId: applicant.applicationId }))
  return applicant
}

async function handedIn(person: Actor): Promise<Applicant> {
  const applicant = await submitted(person)
  const { applicationId } = applicant
  await attach(person, applicationId, 'signed_form', picture('signed-form.jpg'), '申报表（签字）.jpg')
  await person.call('application', 'submitSignedForm', { applicationId })
  return applicant
}

async function orderOf(world: World, { applicationId }: Applicant): Promise<string> {
  const orders = await world.documents<{ _id: string; applicationId: string }>('orders')
  const order = orders.find((candidate) => candidate.applicationId === applicationId)
  if (!order) throw new Error(`${applicationId} has no order`)
  return order._id
}

/** Somebody who asked for a status too often, and a WeChat that staff have shut out. */
async function runIntoLimits(): Promise<void> {
  const person = visitor()
  for (let time = 0; time < 15; time += 1)
    await person.call('membership', 'queryStatus', { query: '13805718102' }).catch((error: unknown) => {
      if (!(error instanceof RouteError)) throw error
    })
  const who = { openid: visitor().openid }
  const untilOn = dayOf(new Date((await currentCloud().clock.now()).getTime() + DAY_MS))
  await admin().call('staff', 'block', { who, untilOn, reason: '反复用不同的手机号查询入会状态' })
}

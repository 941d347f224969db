import * as actors from '../../test/support/actors'
import { ask } from '../../test/support/request-steps'
import { inReview, payable, startDraft } from '../../test/support/application-steps'
import { inventedIdNumber, registeredCandidate, signedInUser } from '../../test/support/factories'
import { currentCloud } from '../../test/support/cloud'
import { approvedUnit, joined, memberUnit, signIn } from '../../test/support/membership-steps'
import { passOwner } from '../../test/support/pass-steps'
import {
  examId,
  publishScores,
  scoreTable,
  ticketNumberOf,
  withTickets,
} from '../../test/support/result-steps'
import { arrivingInstitution, signedInCertified, signedInInstitution } from '../../test/support/talent-steps'

type Actor = actors.Actor

/** Fills the demo world with things in every state, and signs people in as everything that a route can ask for. */
export async function everybody(start: Date): Promise<Record<string, Actor>> {
  const [holder, retaker] = [await registeredCandidate(), await registeredCandidate()]
  const tickets = await withTickets(holder, retaker)
  const rows = await Promise.all(
    tickets.map(async (id, index) => {
      const person = [holder, retaker][index]!
      return [await ticketNumberOf(person, id), '考生', '85', '90']
    }),
  )
  const { batchId } = await publishScores(scoreTable(...rows))
  await actors.examOfficer().call('result', 'issueCertificates', { examId, batchId } as never)
  // Scores come after the exam; the people below register for it: the time goes back for them.
  await currentCloud().clock.set(start)
  await inReview(actors.candidate())
  const [payer, drafter] = [await registeredCandidate(), await registeredCandidate()]
  await payable(payer)
  await startDraft(drafter)
  await ask(drafter, 'identity_correction', {
    ...{ name: '沈知行', idType: 'resident_id', idNumber: inventedIdNumber() },
  })
  const { person: pass } = await passOwner({ bound: true })
  const [owner, operator, arriving] = [actors.visitor(), actors.visitor(), actors.visitor()]
  await memberUnit(owner)
  await joined(owner, operator)
  const { fields } = await approvedUnit(arriving)
  await signIn(arriving, fields.creditCode)
  return {
    ...{ holder, retaker, payer, drafter, pass, owner, operator, arriving },
    candidate: actors.candidate(),
    reviewer: actors.reviewer(),
    finance: actors.finance(),
    examOfficer: actors.examOfficer(),
    admin: actors.admin(),
    withoutProfile: await signedInUser(),
    certified: await signedInCertified(),
    institution: await signedInInstitution(),
    freshInstitution: await arrivingInstitution(),
    visitor: actors.visitor(),
  }
}

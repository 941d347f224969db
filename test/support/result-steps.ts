import type { ScoreBatch } from '../../cloudfunctions/result/contract'
import { admin, examOfficer, type Actor } from './actors'
import { currentCloud } from './cloud'
import { paidApplication, publishTickets, SITE } from './ticket-steps'

export const { examId } = SITE

/** A table of scores as it is pasted from a spreadsheet. */
export const scoreTable = (...rows: string[][]): string =>
  [['准考证号', '姓名', '理论知识', '操作技能'], ...rows].map((cells) => cells.join('\t')).join('\n')

/** People who have paid and have published tickets; answers their applications, in the order given. */
export async function withTickets(...people: Actor[]): Promise<string[]> {
  const applications: string[] = []
  for (const person of people) applications.push(await paidApplication(person))
  await publishTickets()
  return applications
}

export const ticketNumberOf = async (person: Actor, applicationId: string): Promise<string> =>
  (await person.call('ticket', 'getMine', { applicationId })).ticket!.ticketNumber

/** Moves the clock to the end of the exam, from when on scores can be published. */
export const afterExam = ({ publishableAt }: Pick<ScoreBatch, 'publishableAt'>): Promise<void> =>
  currentCloud().clock.set(publishableAt)

/** The exam officer imports; once the exam is over, the admin publishes. */
export async function publishScores(text: string): Promise<ScoreBatch> {
  const { batch } = await examOfficer().call('result', 'importScores', { examId, text })
  await afterExam(batch!)
  return admin().call('result', 'publishScores', { batchId: batch!.batchId })
}

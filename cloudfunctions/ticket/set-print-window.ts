import type { SignedInCaller } from '../_shared/caller'
import { staffActor } from '../application/actor'
import { setPrintWindow as setPrintWindowOfExam } from '../exam/set-print-window'
import type { ExamRecord } from '../exam/exam-record'
import { recordAudit } from '../staff/record-audit'
import type { ExamOfficeCard } from './contract'
import { presentExamForOffice } from './summarize-seating'

/** Sets from when to when tickets are printed, with an audit entry. */
export async function setPrintWindow(
  input: { examId: string; printableOn: string; printableUntil: string },
  caller: SignedInCaller,
): Promise<ExamOfficeCard> {
  const { before, after } = await setPrintWindowOfExam(input)
  await recordAudit({
    action: 'ticket.setPrintWindow',
    by: staffActor(caller),
    target: input.examId,
    before: windowOf(before),
    after: windowOf(after),
    at: new Date(),
  })
  return presentExamForOffice(after)
}

const windowOf = ({ ticketPrintableOn, ticketPrintableUntil }: ExamRecord) => ({
  ticketPrintableOn,
  ticketPrintableUntil,
})

import { serve } from '../_shared/serve'
import { loadExam } from '../exam/load-exam'
import { ticketContract } from './contract'
import { decideTicket } from './decide-ticket'
import { drawSite } from './draw-site'
import { getMyTicket } from './get-my-ticket'
import { getSeating } from './get-seating'
import { issueSite } from './issue-site'
import { ticketLimits } from './limits'
import { listExamsForOffice } from './list-exams-for-office'
import { listSeats } from './list-seats'
import { saveRooms } from './save-rooms'
import { setPrintWindow } from './set-print-window'
import { presentExamForOffice } from './summarize-seating'

export const main = serve(
  ticketContract,
  {
    getMine: getMyTicket,
    listExams: listExamsForOffice,
    getExam: async ({ examId }) => presentExamForOffice(await loadExam(examId)),
    setPrintWindow,
    getSeating,
    saveRooms,
    draw: drawSite,
    issue: issueSite,
    listSeats,
    cancel: decideTicket('cancel'),
    restore: decideTicket('restore'),
  },
  { service: 'ticket', limits: ticketLimits },
)

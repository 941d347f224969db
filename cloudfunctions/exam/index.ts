import { serve } from '../_shared/serve'
import { examContract } from './contract'
import { getAnnouncement } from './get-announcement'
import { getExam } from './get-exam'
import { getFilterOptions } from './get-filter-options'
import { listAnnouncements } from './list-announcements'
import { listExams } from './list-exams'

export const main = serve(examContract, {
  list: listExams,
  getFilterOptions,
  get: getExam,
  listAnnouncements,
  getAnnouncement,
})

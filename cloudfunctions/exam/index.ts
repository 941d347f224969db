import { serve } from '../_shared/serve'
import { examContract } from './contract'
import { getAnnouncement } from './get-announcement'
import { getExam } from './get-exam'
import { getFilterOptions } from './get-filter-options'
import { examLimits } from './limits'
import { listAnnouncements } from './list-announcements'
import { listExams } from './list-exams'
import { loadExam } from './load-exam'
import { presentExamPhotoRules } from './present-exam-photo-rules'
import { setPhotoRules } from './set-photo-rules'

export const main = serve(
  examContract,
  {
    list: listExams,
    getFilterOptions,
    get: getExam,
    getPhotoRules: async ({ examId }) => presentExamPhotoRules(await loadExam(examId)),
    setPhotoRules,
    listAnnouncements,
    getAnnouncement,
  },
  { service: 'exam', limits: examLimits },
)

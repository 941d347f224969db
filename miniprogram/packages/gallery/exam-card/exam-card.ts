import { specimens } from '../behaviors/specimens'

const exam = {
  examId: 'exam',
  occupation: '人工智能训练师',
  level: '三级/高级工',
  batch: '第二批',
  registrationOpensAt: '2026-05-04T01:00:00.000Z',
  registrationClosesAt: '2026-05-23T09:00:00.000Z',
  examAt: '2026-06-13T01:00:00.000Z',
  feeFen: 38_000,
  seatsLeft: 46,
  capacity: 120,
  state: 'open',
  mine: null,
}

Component({
  behaviors: [specimens],
  data: {
    open: exam,
    few: { ...exam, seatsLeft: 3 },
    unpaid: {
      ...exam,
      mine: { applicationId: 'a', status: 'awaiting_payment', payBy: '2026-05-14T09:20:00.000Z' },
    },
    upcoming: { ...exam, state: 'upcoming' },
    closed: { ...exam, state: 'closed' },
  },
})

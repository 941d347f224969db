import type { ExamOfficeCard } from '../../../../cloudfunctions/ticket/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { listPage } from '../../../behaviors/list-page'
import { dayTime } from '../../../utils/format'
import { newList } from '../../../utils/paged-list'
import { seatsWords } from '../seats-words'

const rowOf = (exam: ExamOfficeCard) => ({
  ...exam,
  when: dayTime(exam.examAt),
  seats: seatsWords(exam.sites),
})
type Row = ReturnType<typeof rowOf>

const fetchExams = async (cursor?: string) => {
  const { items, ...rest } = await api.ticket('listExams', cursor ? { cursor } : {})
  return { ...rest, items: items.map(rowOf) }
}

/** 考务: the exams and how far their seats are, the latest first. */
Component({
  behaviors: [appearance, listPage],
  data: { list: newList<Row>() },
  methods: {
    onShow() {
      void this.load()
    },
    fetch: fetchExams,
    onExamTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void wx.navigateTo({ url: `../exam/exam?examId=${String(currentTarget.dataset['id'])}` })
    },
  },
})

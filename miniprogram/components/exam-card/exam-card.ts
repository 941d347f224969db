import type { ExamCard } from '../../../cloudfunctions/exam/contract'
import { examCardWords, type ExamCardWords } from '../../utils/exam-card-words'

/** An exam in the list: what, when, how many seats, the fee, and the one thing to do with it. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    /** An `ExamCard`. */
    exam: Object,
    /** The one card of the page whose button may be filled. */
    lead: Boolean,
  },
  data: { words: null as ExamCardWords | null },
  observers: {
    exam(exam: ExamCard | null) {
      if (exam) this.setData({ words: examCardWords(exam) })
    },
  },
  methods: {
    onCardTap() {
      this.triggerEvent('open')
    },
    onActTap() {
      this.triggerEvent('act')
    },
  },
})

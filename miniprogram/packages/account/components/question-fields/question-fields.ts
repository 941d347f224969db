import { securityQuestionOptions, type AnsweredQuestion } from '../../answered-question'

/** 密保问题: two questions to choose and answer. The owner keeps them; `change` gives both as they are then. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    /** Whether both have to be answered. */
    required: { type: Boolean, value: true },
    /** `AnsweredQuestion[]` */
    value: Array,
    /** By path: `questions.0.answer`. */
    errors: { type: Object, value: {} as Record<string, string> },
    help: { type: String, value: '空格、标点和大小写不影响核对。' },
  },
  data: { options: securityQuestionOptions },
  methods: {
    onQuestion({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.change(Number(currentTarget.dataset['index']), { question: detail.value } as AnsweredQuestion)
    },
    onAnswer({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.change(Number(currentTarget.dataset['index']), { answer: detail.value })
    },
    change(index: number, part: Partial<AnsweredQuestion>) {
      const questions = (this.data.value as AnsweredQuestion[]).map((one, at) =>
        at === index ? { ...one, ...part } : one,
      )
      this.triggerEvent('change', { questions })
    },
  },
})

import type { FactorsNeeded } from '../../../../cloudfunctions/account/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, type Failure } from '../../../utils/failure'
import { fieldErrors } from '../../../utils/field-message'
import { showFirstFault } from '../../../utils/first-fault'
import { goBack } from '../../../utils/navigate'
import { emptyQuestions, loginLabels, type AnsweredQuestion } from '../answered-question'

/** 密保与找回: other questions, and how many proofs a new password needs (A6). Answers that are left empty stay as they are. */
Component({
  behaviors: [appearance],
  data: {
    loaded: false,
    questions: emptyQuestions(),
    factorsNeeded: 1 as FactorsNeeded,
    before: 1 as FactorsNeeded,
    password: '',
    errors: {} as Record<string, string>,
    error: '',
    busy: false,
    failure: null as Failure | null,
  },
  methods: {
    onLoad() {
      void this.load()
    },
    async load() {
      this.setData({ failure: null })
      try {
        const { questions, factorsNeeded } = await api.account('getSecurity', {})
        const shown = questions.map((question) => ({ question, answer: '' }))
        this.setData({
          loaded: true,
          factorsNeeded,
          before: factorsNeeded,
          questions: shown.length ? shown : emptyQuestions(),
        })
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    onQuestions({ detail }: WechatMiniprogram.CustomEvent<{ questions: AnsweredQuestion[] }>) {
      this.setData({ questions: detail.questions, errors: {}, error: '' })
    },
    onFactors({ detail }: WechatMiniprogram.CustomEvent<{ checked: boolean }>) {
      this.setData({ factorsNeeded: detail.checked ? 2 : 1, error: '' })
    },
    onPassword({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ password: detail.value, errors: {}, error: '' })
    },
    async onSaveTap() {
      const { password, questions, factorsNeeded, before, busy } = this.data
      if (busy) return
      const answered = questions.some(({ answer }) => answer.trim())
      if (!answered && factorsNeeded === before) {
        this.setData({ error: '没有改动。要换密保问题，请填写两个答案。' })
        return showFirstFault()
      }
      this.setData({ busy: true, errors: {}, error: '' })
      try {
        if (answered) await api.account('changeQuestions', { password, questions })
        if (factorsNeeded !== before) await api.account('setFactorsNeeded', { password, factorsNeeded })
        await goBack()
        await wx.showToast({ title: '已保存' })
      } catch (error) {
        const failure = describeFailure(error)
        const errors = fieldErrors(failure.issues, loginLabels)
        if (failure.code === 'PASSWORD_WRONG') errors['password'] = '密码不对'
        this.setData({ errors, error: Object.keys(errors).length ? '' : failure.message })
        showFirstFault()
      }
      return this.setData({ busy: false })
    },
  },
})

import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure } from '../../../utils/failure'
import { fieldErrors } from '../../../utils/field-message'
import { showFirstFault } from '../../../utils/first-fault'
import { goBack } from '../../../utils/navigate'
import { passwordRules } from '../../../utils/password-rules'
import { setAccount } from '../../../utils/session'
import { emptyQuestions, loginLabels, type AnsweredQuestion } from '../answered-question'

type Change = WechatMiniprogram.CustomEvent<{ value: string }>

/** 设置登录密码: a user name, a password and security questions for an account that WeChat made. */
Component({
  behaviors: [appearance],
  data: {
    userName: '',
    password: '',
    again: '',
    questions: emptyQuestions(),
    rules: passwordRules(''),
    errors: {} as Record<string, string>,
    error: '',
    busy: false,
  },
  methods: {
    onField({ currentTarget, detail }: Change) {
      const field = String(currentTarget.dataset['field'])
      this.setData({ [field]: detail.value, errors: {}, error: '' })
      if (field === 'password') this.setData({ rules: passwordRules(detail.value) })
    },
    onQuestions({ detail }: WechatMiniprogram.CustomEvent<{ questions: AnsweredQuestion[] }>) {
      this.setData({ questions: detail.questions, errors: {}, error: '' })
    },
    async onSaveTap() {
      const { userName, password, again, questions, busy } = this.data
      if (busy) return
      if (password !== again) {
        this.setData({ errors: { again: '两次输入的密码不一样' } })
        return showFirstFault()
      }
      this.setData({ busy: true, errors: {}, error: '' })
      try {
        setAccount(await api.account('setLogin', { userName, password, questions }))
        await goBack()
        await wx.showToast({ title: '登录密码已设置' })
      } catch (error) {
        const failure = describeFailure(error)
        const errors = fieldErrors(failure.issues, loginLabels)
        if (failure.code === 'LOGIN_NAME_TAKEN') errors['userName'] = '这个用户名已有人使用，请换一个'
        this.setData({ errors, error: Object.keys(errors).length ? '' : failure.message })
        showFirstFault()
      }
      return this.setData({ busy: false })
    },
  },
})

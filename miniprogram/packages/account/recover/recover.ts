import type { RecoveryFactor, SecurityQuestion } from '../../../../cloudfunctions/account/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure } from '../../../utils/failure'
import { showFirstFault } from '../../../utils/first-fault'
import { securityQuestionLabels } from '../../../utils/labels'
import { openPage } from '../../../utils/navigate'
import { passwordRules } from '../../../utils/password-rules'
import { refusedFields } from '../../../utils/refused-fields'

type Change = WechatMiniprogram.CustomEvent<{ value: string }>
type Way = 'answers' | 'phone'
type Phase = 'choose' | Way | 'password'

const labels: Record<string, string> = {
  phone: '手机号',
  code: '验证码',
  password: '密码',
  userName: '用户名',
}

/** 找回密码 (A6, S3): security questions, a texted code, or staff; two of them for people who want that. */
Component({
  behaviors: [appearance],
  properties: {
    userName: String,
    /** What a request that staff have approved hands over. */
    proof: String,
  },
  data: {
    phase: 'choose' as Phase,
    name: '',
    questions: [] as { label: string; answer: string }[],
    phone: '',
    code: '',
    sending: false,
    resendAt: 0,
    proofs: {} as { phone?: string; answers?: string; staff?: string },
    /** A second proof is needed. */
    another: false,
    password: '',
    again: '',
    rules: passwordRules(''),
    errors: {} as Record<string, string>,
    error: '',
    busy: false,
  },
  methods: {
    onLoad() {
      const { userName, proof } = this.data
      this.setData({ name: userName })
      if (proof) this.setData({ proofs: { staff: proof }, phase: 'password' })
    },
    onField({ currentTarget, detail }: Change) {
      const field = String(currentTarget.dataset['field'])
      this.setData({ [field]: detail.value, errors: {}, error: '' })
      if (field === 'password') this.setData({ rules: passwordRules(detail.value) })
    },
    onAnswer({ currentTarget, detail }: Change) {
      const index = Number(currentTarget.dataset['index'])
      this.setData({ [`questions[${index}].answer`]: detail.value, errors: {}, error: '' })
    },
    async onQuestionsTap() {
      await this.work(async () => {
        const { questions } = await api.account('getRecoveryQuestions', { userName: this.data.name })
        const label = (question: SecurityQuestion) => securityQuestionLabels[question]
        this.setData({
          phase: 'answers',
          questions: questions.map((question) => ({ label: label(question), answer: '' })),
        })
      })
    },
    onTextTap() {
      if (this.named()) this.setData({ phase: 'phone', error: '', errors: {} })
    },
    onStaffTap() {
      const userName = encodeURIComponent(this.data.name.trim())
      void openPage(`/packages/request/new/new?kind=password_recovery&userName=${userName}`)
    },
    onBackTap() {
      this.setData({ phase: 'choose', error: '', errors: {} })
    },
    async onAnswersTap() {
      const { name, questions } = this.data
      const empty = questions.flatMap(({ answer }, index) => (answer.trim() ? [] : [`answers.${index}`]))
      if (empty.length) {
        this.setData({ errors: Object.fromEntries(empty.map((path) => [path, '请填写答案'])), error: '' })
        return
      }
      await this.work(async () => {
        const answers = questions.map(({ answer }) => answer)
        this.proved('answers', await api.account('answerRecoveryQuestions', { userName: name, answers }))
      })
    },
    async onSend() {
      this.setData({ sending: true })
      await this.work(async () => {
        const { name, phone } = this.data
        const { resendAt } = await api.account('sendRecoveryCode', { userName: name, phone })
        this.setData({ resendAt: Date.parse(resendAt), code: '' })
      })
      this.setData({ sending: false })
    },
    async onCodeTap() {
      await this.work(async () => {
        const { name, phone, code } = this.data
        this.proved('phone', await api.account('checkRecoveryCode', { userName: name, phone, code }))
      })
    },
    proved(way: Way, { proof, factorsNeeded }: RecoveryFactor) {
      const proofs = { ...this.data.proofs, [way]: proof }
      const another = Object.keys(proofs).length < factorsNeeded
      this.setData({ proofs, another, phase: another ? 'choose' : 'password', errors: {}, error: '' })
    },
    async onResetTap() {
      const { password, again, proofs, name } = this.data
      if (password !== again) {
        this.setData({ errors: { again: '两次输入的密码不一样' } })
        return
      }
      await this.work(async () => {
        await api.account('resetPassword', { proofs, password })
        this.setData({ password: '', again: '' })
        const userName = encodeURIComponent(name)
        await wx.redirectTo({ url: `/packages/account/sign-in/sign-in?after=recovered&userName=${userName}` })
      })
    },
    named(): boolean {
      if (this.data.name.trim()) return true
      this.setData({ errors: { name: '请填写用户名' } })
      return false
    },
    async work(step: () => Promise<void>) {
      if (this.data.busy || (this.data.phase !== 'password' && !this.named())) return
      this.setData({ busy: true, error: '', errors: {} })
      try {
        await step()
      } catch (error) {
        const failure = describeFailure(error)
        const errors = refusedFields(failure, labels)
        this.setData({ errors, error: Object.keys(errors).length ? '' : failure.message })
        showFirstFault()
        if (failure.code === 'PROOF_EXPIRED') this.setData({ phase: 'choose', proofs: {}, another: false })
      }
      this.setData({ busy: false })
    },
  },
})

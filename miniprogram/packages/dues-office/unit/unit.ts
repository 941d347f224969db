import type { DuesFileView } from '../../../../cloudfunctions/membership/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { duesFieldLabels } from '../../../utils/dues-labels'
import { certificateNote, yearRow } from '../../../utils/dues-words'
import { describeFailure, type Failure } from '../../../utils/failure'
import { fieldErrors } from '../../../utils/field-message'
import { amount, dayOf, dayTime, dayWords } from '../../../utils/format'
import { fenOf } from '../../../utils/money-field'
import { serverNow } from '../../../utils/server-time'
import { memberLevelLabels } from '../../../utils/unit-labels'
import { owedYears, paymentRow, paymentSheet, stepSheet, type Asked } from './asked-step'

const MONTH_MS = 30 * 86_400_000
const emptyForm = () => ({
  year: '',
  amount: '',
  paidOn: dayOf(serverNow()),
  voucher: '',
  payBefore: dayOf(serverNow() + MONTH_MS),
  reason: '',
})

/** 会费档案 of a unit: years, payments with a second person, reminders, letters and the certificate (M10, M11, N9). */
Component({
  behaviors: [appearance],
  properties: { unitId: String },
  data: {
    failure: null as Failure | null,
    file: null as DuesFileView | null,
    level: '',
    certificate: '',
    years: [] as ReturnType<typeof yearRow>[],
    owed: [] as ReturnType<typeof owedYears>,
    payments: [] as ReturnType<typeof paymentRow>[],
    letters: [] as { letterId: string; note: string }[],
    reminders: [] as string[],
    canRemind: false,
    canWrite: false,
    form: emptyForm(),
    errors: {} as Record<string, string>,
    asked: null as Asked | null,
    askedError: '',
    busy: false,
    today: '',
  },
  methods: {
    onLoad() {
      void this.load()
    },
    onPullDownRefresh() {
      void this.load().finally(() => wx.stopPullDownRefresh())
    },
    async load() {
      try {
        this.show(await api.membership('getUnitDues', { unitId: this.data.unitId }))
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    show(file: DuesFileView) {
      this.setData({
        failure: null,
        file,
        today: dayOf(serverNow()),
        level: memberLevelLabels[file.level],
        certificate: certificateNote(file),
        years: file.years.map(yearRow),
        owed: owedYears(file),
        payments: file.payments.map(paymentRow),
        letters: file.letters.map(({ letterId, letterNumber, issuedOn }) => ({
          letterId,
          note: `${letterNumber}，${dayWords(issuedOn)}发出`,
        })),
        reminders: file.reminders.map(({ sentAt, sentBy }) => `${dayTime(sentAt)} ${sentBy}提醒`),
        canRemind: file.allowedSteps.includes('remind'),
        canWrite: file.allowedSteps.includes('issueLetter'),
      })
    },
    onStepTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const event = currentTarget.dataset['event'] as 'record' | 'remind' | 'letter'
      const [first] = this.data.owed
      if (event === 'record' && !this.data.form.year) this.chooseYear(first?.value ?? '')
      this.setData({ asked: stepSheet(event), askedError: '', errors: {} })
    },
    onPaymentTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id, event } = currentTarget.dataset as { id: string; event: 'confirm' | 'refuse' }
      const payment = this.data.file?.payments.find(({ paymentId }) => paymentId === id)
      if (payment) this.setData({ asked: paymentSheet(event, payment), askedError: '', errors: {} })
    },
    /** What is owed for the year is the amount that mostly arrives. */
    chooseYear(year: string) {
      const owed = this.data.file?.years.find((one) => String(one.year) === year)
      this.setData({ 'form.year': year, 'form.amount': owed ? amount(owed.owedFen) : '' })
    },
    onYearChange({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.chooseYear(detail.value)
    },
    onInput({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const field = String(currentTarget.dataset['field'])
      this.setData({ [`form.${field}`]: detail.value, [`errors.${field}`]: '', askedError: '' })
    },
    onCancel() {
      if (!this.data.busy) this.setData({ asked: null })
    },
    async onConfirm() {
      const { asked, busy } = this.data
      if (!asked || busy) return
      const errors = this.gaps(asked)
      if (Object.keys(errors).length) return this.setData({ errors })
      this.setData({ busy: true, askedError: '' })
      try {
        this.show(await this.send(asked))
        this.setData({ asked: null, form: emptyForm() })
      } catch (error) {
        const { code, message, issues } = describeFailure(error)
        const fields = fieldErrors(issues, duesFieldLabels)
        const isNamed = Object.keys(fields).length > 0
        this.setData({
          errors: { ...fields, amount: fields['amountFen'] ?? '' },
          askedError: isNamed ? '' : message,
        })
        if (code === 'STATE_CONFLICT') await this.load()
      }
      this.setData({ busy: false })
    },
    gaps({ event }: Asked): Record<string, string> {
      const { amount: typed, voucher, reason } = this.data.form
      if (event === 'refuse' && !reason.trim()) return { reason: '请写明哪里不对' }
      if (event !== 'record') return {}
      return {
        ...(fenOf(typed) ? {} : { amount: '金额写成 3000 或 3000.50 这样' }),
        ...(voucher.trim() ? {} : { voucher: '请填写银行回单或凭证的编号' }),
      }
    },
    send({ event, paymentId }: Asked): Promise<DuesFileView> {
      const { unitId, form } = this.data
      switch (event) {
        case 'record':
          return api.membership('recordDuesPayment', {
            unitId,
            year: Number(form.year),
            amountFen: fenOf(form.amount) ?? 0,
            paidOn: form.paidOn,
            voucher: form.voucher,
          })
        case 'confirm':
          return api.membership('confirmDuesPayment', { paymentId })
        case 'refuse':
          return api.membership('refuseDuesPayment', { paymentId, reason: form.reason })
        case 'remind':
          return api.membership('remindOfDues', { unitId })
        case 'letter':
          return api.membership('issueDuesLetter', { unitId, payBefore: form.payBefore })
      }
    },
  },
})

import type { FeeYearView } from '../../../../cloudfunctions/membership/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { askBeforeLeaving } from '../../../behaviors/ask-before-leaving'
import { duesFieldLabels } from '../../../utils/dues-labels'
import { describeFailure, type Failure } from '../../../utils/failure'
import { fieldErrors } from '../../../utils/field-message'
import { serverNow } from '../../../utils/server-time'
import { formAfter, formOf, readAmounts, yearCard, type YearForm } from './year-form'

type Typing = WechatMiniprogram.CustomEvent<{ value: string }>

/** 会费年度: one person proposes amounts and days, another opens the year (M8, N9). */
Component({
  behaviors: [appearance, askBeforeLeaving],
  data: {
    failure: null as Failure | null,
    years: null as ReturnType<typeof yearCard>[] | null,
    form: null as YearForm | null,
    /** The year can only be chosen for a new proposal. */
    isNew: true,
    errors: {} as Record<string, string>,
    formError: '',
    saving: false,
    opening: null as ReturnType<typeof yearCard> | null,
    openError: '',
    busy: false,
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
        const { years } = await api.membership('listFeeYears', {})
        this.setData({ failure: null, years: years.map(yearCard) })
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    onNewTap() {
      const [last] = this.data.years ?? []
      const form = formAfter(last, new Date(serverNow()).getFullYear())
      this.setData({ form, isNew: true, errors: {}, formError: '' })
    },
    onChangeTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const year = this.find(currentTarget.dataset['year'])
      if (year) this.setData({ form: formOf(year), isNew: false, errors: {}, formError: '' })
    },
    onDiscardTap() {
      this.setData({ form: null, changed: false })
    },
    find(year: unknown) {
      return this.data.years?.find((one) => one.year === Number(year))
    },
    onInput({ currentTarget, detail }: Typing) {
      const field = String(currentTarget.dataset['field'])
      this.setData({ [`form.${field}`]: detail.value, [`errors.${field}`]: '', formError: '', changed: true })
    },
    onAmount({ currentTarget, detail }: Typing) {
      const { index, level } = currentTarget.dataset as { index: number; level: string }
      this.setData({
        [`form.amounts[${index}].text`]: detail.value,
        [`errors.${level}`]: '',
        formError: '',
        changed: true,
      })
    },
    async onSaveTap() {
      const { form, saving } = this.data
      if (!form || saving) return
      const { amountsFen, errors } = readAmounts(form)
      if (!/^20\d{2}$/.test(form.year)) errors['year'] = '写成 2027 这样'
      if (Object.keys(errors).length) return this.setData({ errors, formError: '有几项要改，已在下面标出。' })
      this.setData({ saving: true, errors: {}, formError: '' })
      try {
        const { dueOn, graceUntil } = form
        await api.membership('proposeFeeYear', { year: Number(form.year), amountsFen, dueOn, graceUntil })
        this.setData({ form: null, changed: false })
        await this.load()
      } catch (error) {
        const { code, message, issues } = describeFailure(error)
        const opened = code === 'STATE_CONFLICT' ? '这个年度已经开启，不能再改。' : message
        this.setData({ errors: fieldErrors(issues, duesFieldLabels), formError: opened })
      }
      this.setData({ saving: false })
    },
    onOpenTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      this.setData({ opening: this.find(currentTarget.dataset['year']) ?? null, openError: '' })
    },
    onOpenCancel() {
      if (!this.data.busy) this.setData({ opening: null })
    },
    async onOpenConfirm() {
      const { opening, busy } = this.data
      if (!opening || busy) return
      this.setData({ busy: true, openError: '' })
      try {
        const opened: FeeYearView = await api.membership('openFeeYear', { year: opening.year })
        const years = this.data.years?.map((one) => (one.year === opened.year ? yearCard(opened) : one))
        this.setData({ years: years ?? null, opening: null })
      } catch (error) {
        this.setData({ openError: describeFailure(error).message })
        await this.load()
      }
      this.setData({ busy: false })
    },
  },
})

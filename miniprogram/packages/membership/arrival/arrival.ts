import type { ArrivalView } from '../../../../cloudfunctions/membership/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, type Failure } from '../../../utils/failure'
import { dayTime, duration } from '../../../utils/format'
import { registeredFacts, type Fact } from '../../../utils/registered-facts'
import { serverNow } from '../../../utils/server-time'
import { ensureConsents } from '../../../utils/sign-in-gate'
import { goOn, leadsToSignIn, toSignIn } from '../go-on'
import { keepTyped, submitForm } from '../../../utils/submit-form'

/** The review's result while there is no access yet (M2, M3), and the WeChat check after the profile (A16). */
Component({
  behaviors: [appearance],
  data: {
    failure: null as Failure | null,
    arrival: null as ArrivalView | null,
    facts: [] as Fact[],
    submitted: '',
    waited: '',
    form: { name: '' },
    errors: {} as Record<string, string>,
    error: '',
    busy: false,
  },
  methods: {
    onShow() {
      void this.load()
    },
    onPullDownRefresh() {
      void this.load().finally(() => wx.stopPullDownRefresh())
    },
    async load() {
      try {
        const arrival = await api.membership('getArrival', {})
        if (arrival.step === 'profile' || arrival.step === 'done') return await goOn(arrival)
        const { submittedAt, contactName } = arrival.registration
        this.setData({
          failure: null,
          arrival,
          facts: registeredFacts(arrival.registration),
          submitted: dayTime(submittedAt),
          waited: duration(serverNow() - Date.parse(submittedAt)),
          form: { name: this.data.form.name || contactName },
        })
      } catch (error) {
        const failure = describeFailure(error)
        if (leadsToSignIn(failure.code) || failure.code === 'UNIT_BOUND_ELSEWHERE') return toSignIn()
        this.setData({ failure })
      }
      return undefined
    },
    onType(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      keepTyped(this, event)
    },
    async onBindTap() {
      await ensureConsents('unit')
      await submitForm(this, { name: '姓名' }, async () => {
        await goOn(await api.membership('bindWechat', this.data.form))
      })
    },
    onCorrectTap() {
      void wx.navigateTo({ url: '../register/register?correct=1' })
    },
    onCallTap() {
      const { arrival } = this.data
      if (arrival) void wx.makePhoneCall({ phoneNumber: arrival.association.phone })
    },
    async onSignOutTap() {
      await submitForm(this, {}, async () => {
        await api.membership('signOut', {})
        await toSignIn()
      })
    },
  },
})

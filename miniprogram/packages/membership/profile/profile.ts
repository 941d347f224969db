import type { Contact, ProfileChoices, UnitProfileView } from '../../../../cloudfunctions/membership/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, type Failure } from '../../../utils/failure'
import { dayOf } from '../../../utils/format'
import { serverNow } from '../../../utils/server-time'
import { ensureConsents } from '../../../utils/sign-in-gate'
import { memberLevelLabels, unitProfileLabels } from '../../../utils/unit-labels'
import { goOn, leadsToSignIn, toSignIn } from '../go-on'
import { keepTyped, submitForm } from '../../../utils/submit-form'
import {
  amountErrors,
  fieldsOf,
  formOf,
  keepTypedProfile,
  missingProfile,
  typedProfile,
  type UnitProfileForm,
} from './unit-profile-form'

/** 完善信息 at the first sign-in (M4), 单位信息 later: what the unit says of itself, and what only the association changes. */
Component({
  behaviors: [appearance],
  properties: {
    /** Set while the sign-in is not through: the WeChat check follows. */
    arriving: String,
  },
  data: {
    choices: { states: [], natures: [], industries: [], scales: [] } as ProfileChoices,
    failure: null as Failure | null,
    profile: null as UnitProfileView | null,
    association: null as Contact | null,
    level: '',
    tags: '',
    today: '',
    form: {} as UnitProfileForm,
    regionWords: '',
    errors: {} as Record<string, string>,
    error: '',
    missing: '',
    busy: false,
  },
  methods: {
    onLoad() {
      void this.load()
    },
    async load() {
      this.setData({ failure: null })
      try {
        const [{ choices, ...profile }, { association }] = await Promise.all([
          api.membership('getProfile', {}),
          api.membership('getArrival', {}),
        ])
        if (this.data.arriving) await wx.setNavigationBarTitle({ title: '完善信息' })
        this.setData({
          choices,
          profile,
          association,
          level: memberLevelLabels[profile.level],
          tags: profile.tags.join('、') || '无',
          today: dayOf(serverNow()),
          form: typedProfile(profile.unitId) ?? formOf(profile),
        })
        this.showForm()
      } catch (error) {
        const failure = describeFailure(error)
        if (leadsToSignIn(failure.code) || failure.code === 'UNIT_BOUND_ELSEWHERE') return toSignIn()
        this.setData({ failure })
      }
      return undefined
    },
    showForm() {
      const { form, profile } = this.data
      this.setData({
        regionWords: form.region.join(' '),
        missing: missingProfile(form, Boolean(profile?.emailMasked)),
      })
    },
    onType(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      keepTyped(this, event)
      if (this.data.profile) keepTypedProfile(this.data.profile.unitId, this.data.form)
      this.showForm()
    },
    onRegionChange({ detail }: WechatMiniprogram.CustomEvent<{ value: string[] }>) {
      this.setData({ 'form.region': detail.value, errors: { ...this.data.errors, region: '' } })
      if (this.data.profile) keepTypedProfile(this.data.profile.unitId, this.data.form)
      this.showForm()
    },
    async onSaveTap() {
      const { form, arriving } = this.data
      const errors = amountErrors(form)
      if (Object.keys(errors).length) return this.setData({ errors, error: '有内容需要改，请看标红的地方。' })
      await ensureConsents('unit')
      await submitForm(this, unitProfileLabels, async () => {
        const profile = await api.membership('saveProfile', fieldsOf(form))
        keepTypedProfile(profile.unitId, null)
        if (arriving) return goOn(await api.membership('getArrival', {}))
        this.setData({ profile, form: formOf(profile) })
        await wx.showToast({ title: '已保存' })
        return undefined
      })
      this.showForm()
    },
    onCallTap() {
      const { association } = this.data
      if (association) void wx.makePhoneCall({ phoneNumber: association.phone })
    },
  },
})

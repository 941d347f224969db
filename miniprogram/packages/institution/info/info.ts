import type { InstitutionView } from '../../../../cloudfunctions/talent/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { askBeforeLeaving } from '../../../behaviors/ask-before-leaving'
import { describeFailure, showFailure, type Failure } from '../../../utils/failure'
import { fieldErrors } from '../../../utils/field-message'
import { ensureConsents } from '../../../utils/sign-in-gate'

/** What an institution may change of itself (L13), by its label. */
const labels = {
  contactPerson: '联系人',
  phone: '联系电话',
  email: '联系邮箱',
  address: '联系地址',
  introduction: '公司简介',
}
type Field = keyof typeof labels
type Form = Record<Field, string>

const formOf = ({ contactPerson, phone, email, address, introduction }: InstitutionView): Form => ({
  contactPerson,
  phone,
  email,
  address,
  introduction,
})

/** 机构信息 (L13). */
Component({
  behaviors: [appearance, askBeforeLeaving],
  data: {
    failure: null as Failure | null,
    institution: null as InstitutionView | null,
    form: null as Form | null,
    errors: {} as Record<string, string>,
    error: '',
    changed: false,
    busy: false,
    labels,
  },
  methods: {
    onLoad() {
      void this.load()
    },
    async load() {
      try {
        this.show(await api.talent('getMyInstitution', {}))
      } catch (error) {
        const failure = describeFailure(error)
        if (failure.code === 'SIGN_IN_REQUIRED') await wx.redirectTo({ url: '../sign-in/sign-in' })
        else if (failure.code === 'ARRIVAL_UNFINISHED')
          await wx.redirectTo({ url: '../new-password/new-password' })
        else this.setData({ failure })
      }
    },
    show(institution: InstitutionView) {
      this.setData({ institution, form: formOf(institution), failure: null, changed: false, errors: {} })
    },
    onInput({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const { institution, form } = this.data
      const field = currentTarget.dataset['field'] as Field
      if (!form || !institution) return
      const next = { ...form, [field]: detail.value }
      const changed = (Object.keys(labels) as Field[]).some((key) => next[key] !== institution[key])
      this.setData({ form: next, changed, errors: { ...this.data.errors, [field]: '' }, error: '' })
    },
    async onSaveTap() {
      const { form, busy } = this.data
      if (!form || busy) return
      await ensureConsents('institution')
      this.setData({ busy: true, error: '', errors: {} })
      try {
        this.show(await api.talent('updateInstitution', form))
        await wx.showToast({ title: '已保存', icon: 'success' })
      } catch (error) {
        const { message, issues } = describeFailure(error)
        this.setData({ error: message, errors: fieldErrors(issues, labels) })
      }
      this.setData({ busy: false })
    },
    onPasswordTap() {
      void wx.navigateTo({ url: '../change-password/change-password' })
    },
    onConsentsTap() {
      void wx.navigateTo({ url: '/packages/consent/list/list?as=institution' })
    },
    async onSignOutTap() {
      const { confirm } = await wx.showModal({
        title: '退出登录',
        content: this.data.changed ? '修改还没有保存，退出后会丢失。' : '退出后，用账号名和密码重新登录。',
        confirmText: '退出登录',
      })
      if (!confirm) return
      try {
        await api.talent('signOutInstitution', {})
        await wx.reLaunch({ url: '/pages/me/me' })
      } catch (error) {
        await showFailure(describeFailure(error), '没有退出')
      }
    },
  },
})

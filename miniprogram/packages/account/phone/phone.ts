import type { WechatBinding } from '../../../../cloudfunctions/account/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure } from '../../../utils/failure'
import { fieldErrors } from '../../../utils/field-message'
import { goBack, openPage } from '../../../utils/navigate'
import { CONSENTS_FOR_PHONE, ensureConsents } from '../../../utils/sign-in-gate'
import { knownSession, setAccount } from '../../../utils/session'
import type { PhoneEvidence } from '../components/phone-evidence/phone-evidence'

/**
 * 手机号 by WeChat's button or a texted code (A3), in the bound WeChat only: elsewhere it says why, and how to get there
 * (A5). `text=1`: WeChat's button was refused before.
 */
Component({
  behaviors: [appearance],
  properties: { text: String },
  data: {
    /** null until it is known. */
    wechat: null as WechatBinding | null,
    phoneMasked: '',
    evidence: null as PhoneEvidence | null,
    error: '',
    busy: false,
  },
  pageLifetimes: {
    show() {
      void this.load()
    },
  },
  methods: {
    async load() {
      const { account } = await knownSession()
      this.setData({ wechat: account?.wechat ?? 'this', phoneMasked: account?.phoneMasked ?? '' })
    },
    onBindingTap() {
      void openPage('/packages/account/binding/binding')
    },
    onPhone({ detail }: WechatMiniprogram.CustomEvent<{ evidence: PhoneEvidence | null }>) {
      this.setData({ evidence: detail.evidence, error: '' })
    },
    async onSaveTap() {
      const { evidence, busy } = this.data
      if (busy || !evidence) return
      await ensureConsents('account', CONSENTS_FOR_PHONE)
      this.setData({ busy: true, error: '' })
      try {
        const { phoneMasked } =
          'wechatCode' in evidence
            ? await api.account('authorizePhone', { code: evidence.wechatCode })
            : await api.account('verifyPhoneCode', evidence)
        const { account } = await knownSession()
        if (account) setAccount({ ...account, phoneMasked })
        await goBack()
        await wx.showToast({ title: '手机号已保存' })
      } catch (error) {
        const failure = describeFailure(error)
        this.setData({ error: fieldErrors(failure.issues)['phone'] ?? failure.message })
      }
      this.setData({ busy: false })
    },
  },
})

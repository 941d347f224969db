import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure } from '../../../utils/failure'
import { fieldErrors } from '../../../utils/field-message'
import { goBack } from '../../../utils/navigate'
import { knownSession, setAccount } from '../../../utils/session'
import type { PhoneEvidence } from '../components/phone-evidence/phone-evidence'

/** 手机号 by WeChat's button or a texted code (A3). `text=1`: WeChat's button was refused before. */
Component({
  behaviors: [appearance],
  properties: { text: String },
  data: { phoneMasked: '', evidence: null as PhoneEvidence | null, error: '', busy: false },
  methods: {
    async onLoad() {
      const { account } = await knownSession()
      this.setData({ phoneMasked: account?.phoneMasked ?? '' })
    },
    onPhone({ detail }: WechatMiniprogram.CustomEvent<{ evidence: PhoneEvidence | null }>) {
      this.setData({ evidence: detail.evidence, error: '' })
    },
    async onSaveTap() {
      const { evidence, busy } = this.data
      if (busy || !evidence) return
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

import { api } from '../../../../api/index'
import { describeFailure } from '../../../../utils/failure'
import { fieldErrors } from '../../../../utils/field-message'
import { CONSENTS_FOR_PHONE, ensureConsents } from '../../../../utils/sign-in-gate'
import { phoneRefusal, type PhoneDetail } from '../../../../utils/phone-refusal'

const UNTICKED = '请先在页首勾选隐私政策，再填手机号。'

/** How a person shows that a phone number is theirs: WeChat's one-use code, or one that was texted. */
export type PhoneEvidence = { wechatCode: string } | { phone: string; code: string }

/**
 * 手机号 by WeChat's button, or by a texted code where that is refused or out of quota (A3). The owner hears every
 * change: `change` with `{ evidence }`, null while it is not complete.
 */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    error: String,
    /** Hides WeChat's button: the page has offered it before. */
    textOnly: Boolean,
    /** The privacy policy's version that a visitor has ticked, empty before; `account` where an account agrees (A11). */
    privacy: { type: String, value: 'account' },
  },
  data: {
    way: 'wechat' as 'wechat' | 'text',
    authorized: false,
    why: '',
    phone: '',
    code: '',
    sending: false,
    resendAt: 0,
    phoneError: '',
    codeError: '',
  },
  observers: {
    privacy(privacy: string) {
      if (privacy && this.data.phoneError === UNTICKED) this.setData({ phoneError: '' })
    },
  },
  lifetimes: {
    attached() {
      if (this.data.textOnly) this.setData({ way: 'text' })
    },
  },
  methods: {
    onPhoneButton({ detail }: WechatMiniprogram.CustomEvent<PhoneDetail>) {
      if (detail.code) {
        this.setData({ authorized: true, why: '' })
        this.tell({ wechatCode: detail.code })
      } else this.setData({ way: 'text', why: phoneRefusal(detail), authorized: false })
    },
    onOtherWayTap() {
      const way = this.data.way === 'wechat' ? 'text' : 'wechat'
      this.setData({ way, why: '', authorized: false })
      this.tell(null)
    },
    onPhone({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ phone: detail.value, phoneError: '' })
      this.tellTexted()
    },
    onCode({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ code: detail.value, codeError: '' })
      this.tellTexted()
    },
    onUntickedTap() {
      this.setData({ phoneError: UNTICKED })
    },
    async onSend() {
      const { phone, privacy } = this.data
      if (!privacy) return this.onUntickedTap()
      if (privacy === 'account') await ensureConsents('account', CONSENTS_FOR_PHONE)
      this.setData({ sending: true, phoneError: '', codeError: '' })
      try {
        const { resendAt } = await api.account(
          'sendPhoneCode',
          privacy === 'account' ? { phone } : { phone, consents: { privacy } },
        )
        this.setData({ resendAt: Date.parse(resendAt), code: '' })
      } catch (error) {
        const failure = describeFailure(error)
        const { phone: phoneError = '' } = fieldErrors(failure.issues, { phone: '手机号' })
        this.setData(phoneError ? { phoneError } : { codeError: failure.message })
      }
      return this.setData({ sending: false })
    },
    tellTexted() {
      const { phone, code } = this.data
      this.tell(phone.trim() && code.length === 6 ? { phone, code } : null)
    },
    tell(evidence: PhoneEvidence | null) {
      this.triggerEvent('change', { evidence })
    },
  },
})

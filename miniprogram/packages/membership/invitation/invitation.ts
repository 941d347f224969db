import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, type Failure } from '../../../utils/failure'
import { dayTime } from '../../../utils/format'
import { goOn } from '../go-on'
import { keepTyped, submitForm } from '../../../utils/submit-form'

/** An invitation to act for a unit (A16): its code, from the shared link or typed in, and the unit's password. */
Component({
  behaviors: [appearance],
  properties: { code: String },
  data: {
    /** Opened without a link: the code is typed in. */
    asking: false,
    typedCode: '',
    codeError: '',
    failure: null as Failure | null,
    invitation: null as { unitName: string; until: string } | null,
    form: { name: '', password: '' },
    kinds: ['charter', 'privacy'],
    consents: { charter: '', privacy: '' },
    agreed: false,
    /** Counts how often a text was found to have changed. */
    renewed: 0,
    errors: {} as Record<string, string>,
    error: '',
    busy: false,
  },
  methods: {
    onLoad() {
      if (this.data.code) void this.load()
      else this.setData({ asking: true })
    },
    onCodeType({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ typedCode: detail.value, codeError: '' })
    },
    async onCodeTap() {
      const { typedCode, busy } = this.data
      const code = typedCode.trim()
      if (busy) return
      if (!code) return this.setData({ codeError: '请填写邀请码' })
      this.setData({ busy: true, code })
      await this.load()
      const { failure } = this.data
      this.setData(
        failure ? { busy: false, failure: null, codeError: failure.message } : { busy: false, asking: false },
      )
    },
    async load() {
      this.setData({ failure: null })
      try {
        const { unitName, forName, expiresAt } = await api.membership('getInvitation', {
          code: this.data.code,
        })
        this.setData({ invitation: { unitName, until: dayTime(expiresAt) }, 'form.name': forName })
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    onType(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      keepTyped(this, event)
    },
    onConsents({
      detail: { consents, complete },
    }: WechatMiniprogram.CustomEvent<{
      consents: { charter: string; privacy: string }
      complete: boolean
    }>) {
      this.setData({ consents, agreed: complete, 'errors.consents': '' })
    },
    async onAcceptTap() {
      const { form, code, consents, agreed } = this.data
      if (!form.password) return this.setData({ errors: { password: '请填写单位密码' } })
      if (!agreed) return this.setData({ errors: { consents: '请阅读并逐项勾选，再加入。' } })
      const failure = await submitForm(this, { name: '姓名' }, async () => {
        await goOn(await api.membership('acceptInvitation', { ...form, code, consents }))
      })
      if (failure?.code === 'POLICY_OUTDATED') this.setData({ renewed: this.data.renewed + 1 })
    },
  },
})

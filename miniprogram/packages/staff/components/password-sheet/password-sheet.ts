import type { InitialPassword } from '../../../../../cloudfunctions/talent/contract'
import { dayTime } from '../../../../utils/format'

/** An initial password, once: it cannot be looked up again. Closing says that it was noted down. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    /** An `InitialPassword`, or null while there is none to show. */
    issued: { type: Object, value: {} as InitialPassword },
  },
  data: { visible: false, facts: [] as { label: string; value: string }[] },
  observers: {
    issued(issued: InitialPassword | null) {
      const visible = Boolean(issued?.initialPassword)
      this.setData({ visible })
      if (!issued || !visible) return
      const { institution, initialPassword, validUntil } = issued
      this.setData({
        facts: [
          { label: '机构', value: institution.name },
          { label: '账号名', value: institution.accountName },
          { label: '初始密码', value: initialPassword },
          { label: '有效期至', value: dayTime(validUntil) },
        ],
      })
    },
  },
  methods: {
    async onCopyTap() {
      const [, account, password, until] = this.data.facts
      const words = [account, password, until].map((fact) => `${fact?.label}：${fact?.value}`)
      await wx.setClipboardData({ data: ['协会通 认证机构登录', ...words].join('\n') })
    },
    onDoneTap() {
      this.triggerEvent('done')
    },
  },
})

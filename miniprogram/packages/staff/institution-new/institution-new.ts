import type { InitialPassword } from '../../../../cloudfunctions/talent/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { askBeforeLeaving } from '../../../behaviors/ask-before-leaving'
import { describeFailure } from '../../../utils/failure'
import { fieldErrors } from '../../../utils/field-message'
import { goBack } from '../../../utils/navigate'

const labels = {
  name: '机构名称',
  accountName: '账号名',
  creditCode: '统一社会信用代码',
  approvalNumber: '认证机构批准号',
}
const empty: Record<keyof typeof labels, string> = {
  name: '',
  accountName: '',
  creditCode: '',
  approvalNumber: '',
}

/** Opens an account for an institution (N12); the initial password is shown once. */
Component({
  behaviors: [appearance, askBeforeLeaving],
  data: {
    labels,
    form: empty,
    errors: {} as Record<string, string>,
    error: '',
    busy: false,
    issued: null as InitialPassword | null,
  },
  methods: {
    onInput({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const field = String(currentTarget.dataset['field'])
      this.setData({
        form: { ...this.data.form, [field]: detail.value },
        errors: { ...this.data.errors, [field]: '' },
        error: '',
        changed: true,
      })
    },
    async onCreateTap() {
      const { form, busy } = this.data
      if (busy) return
      this.setData({ busy: true, error: '', errors: {} })
      try {
        this.setData({ issued: await api.talent('createInstitution', form), changed: false })
      } catch (error) {
        const { message, issues } = describeFailure(error)
        this.setData({ error: message, errors: fieldErrors(issues, labels) })
      }
      this.setData({ busy: false })
    },
    async onIssuedDone() {
      this.setData({ issued: null })
      await goBack()
    },
  },
})

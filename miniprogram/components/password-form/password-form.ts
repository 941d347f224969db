import type { Failure } from '../../utils/failure'
import { fieldErrors } from '../../utils/field-message'
import { passwordRules } from '../../utils/password-rules'

/** What the owner sends, and the server checks. */
export interface PasswordChange {
  currentPassword: string
  password: string
}

const empty = { currentPassword: '', password: '', again: '', rules: passwordRules('') }

/**
 * 修改密码 of somebody who knows the present one. The owner of the component sends `change`, sets `busy` meanwhile, and
 * `failure` when it is refused; `done` set to another number empties the fields.
 */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    busy: Boolean,
    failure: { type: Object, value: null },
    done: Number,
  },
  data: { ...empty, errors: {} as Record<string, string> },
  observers: {
    failure(failure: Failure | null) {
      this.setData({ errors: failure ? errorsOf(failure) : {} })
    },
    done(done: number) {
      if (done) this.setData({ ...empty, errors: {} })
    },
  },
  methods: {
    onField({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const field = String(currentTarget.dataset['field'])
      this.setData({ [field]: detail.value, errors: { ...this.data.errors, [field]: '' } })
      if (field === 'password') this.setData({ rules: passwordRules(detail.value) })
    },
    onSaveTap() {
      const { currentPassword, password, again, busy } = this.data
      if (busy) return
      const errors = {
        ...(currentPassword ? {} : { currentPassword: '请填写现在的密码' }),
        ...(password ? {} : { password: '请填写新密码' }),
        ...(password === again ? {} : { again: '两次输入的密码不一样' }),
      }
      this.setData({ errors })
      if (!Object.keys(errors).length) this.triggerEvent('change', { currentPassword, password })
    },
  },
})

/** A refusal stands beside the field that it is about; what has no field is about the password that was not known. */
function errorsOf({ code, message, issues }: Failure): Record<string, string> {
  if (code === 'PASSWORD_WRONG') return { currentPassword: '现在的密码不对' }
  if (!issues.length) return { currentPassword: message }
  return fieldErrors(issues, { password: '新密码' })
}

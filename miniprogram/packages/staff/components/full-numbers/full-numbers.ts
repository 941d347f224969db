import { api } from '../../../../api/index'
import { describeFailure } from '../../../../utils/failure'
import { fieldErrors } from '../../../../utils/field-message'
import { clock } from '../../../../utils/format'
import { serverNow } from '../../../../utils/server-time'

interface NumberLine {
  label: string
  value: string
}

/** How long numbers stand in full on a screen that others may see. */
const SHOWN_MS = 60_000

const timers = new WeakMap<object, ReturnType<typeof setTimeout>>()

/** Numbers of a person or of a request in full: for a reason, audited, for a minute or until the page is left (O4). */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    /** One of the two says whose numbers. */
    accountId: String,
    requestId: String,
  },
  data: {
    lines: [] as NumberLine[],
    until: '',
    asking: false,
    busy: false,
    reason: '',
    reasonError: '',
    error: '',
  },
  lifetimes: {
    detached() {
      this.hide()
    },
  },
  pageLifetimes: {
    hide() {
      this.hide()
    },
  },
  methods: {
    onAskTap() {
      this.setData({ asking: true, reason: '', reasonError: '', error: '' })
    },
    onCancel() {
      this.setData({ asking: false })
    },
    onReason({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ reason: detail.value, reasonError: '', error: '' })
    },
    async onConfirm() {
      const { accountId, requestId, reason, busy } = this.data
      if (busy) return
      this.setData({ busy: true, reasonError: '', error: '' })
      try {
        const lines = accountId
          ? await linesOfPerson(accountId, reason)
          : await linesOfRequest(requestId, reason)
        const until = clock(new Date(serverNow() + SHOWN_MS).toISOString())
        this.setData({ lines: lines.filter(({ value }) => value), until, asking: false })
        timers.set(
          this,
          setTimeout(() => this.hide(), SHOWN_MS),
        )
      } catch (error) {
        const { message, issues } = describeFailure(error)
        const reasonError = fieldErrors(issues, { reason: '查看原因' })['reason'] ?? ''
        this.setData({ reasonError, error: reasonError ? '' : message })
      }
      this.setData({ busy: false })
    },
    hide() {
      const timer = timers.get(this)
      if (timer !== undefined) clearTimeout(timer)
      this.setData({ lines: [], asking: false })
    },
  },
})

async function linesOfPerson(accountId: string, reason: string): Promise<NumberLine[]> {
  const { idNumber, phone, email } = await api.staff('revealIdentity', { accountId, reason })
  return [
    { label: '证件号码', value: idNumber },
    { label: '手机号', value: phone },
    { label: '电子邮箱', value: email },
  ]
}

async function linesOfRequest(requestId: string, reason: string): Promise<NumberLine[]> {
  const { idNumber, newPhone, contactPhone } = await api.request('reveal', { requestId, reason })
  return [
    { label: '证件号码', value: idNumber ?? '' },
    { label: '新手机号', value: newPhone ?? '' },
    { label: '联系电话', value: contactPhone },
  ]
}

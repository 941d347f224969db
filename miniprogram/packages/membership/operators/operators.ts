import type { InvitationView, OperatorView } from '../../../../cloudfunctions/membership/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, type Failure } from '../../../utils/failure'
import { fieldErrors } from '../../../utils/field-message'
import { dayTime } from '../../../utils/format'
import { operatorRoleLabels } from '../../../utils/unit-labels'
import { leadsToSignIn, toSignIn } from '../go-on'
import { askedFor, type AskedChange } from './asked-change'

type OperatorRow = OperatorView & { roleLabel: string; bound: string }
type InvitationRow = InvitationView & { until: string }

/** 经办人 (A16): who acts for the unit; the owner invites, removes and hands over. */
Component({
  behaviors: [appearance],
  data: {
    failure: null as Failure | null,
    operators: null as OperatorRow[] | null,
    invitations: [] as InvitationRow[],
    isOwner: false,
    forName: '',
    forNameError: '',
    inviting: false,
    /** The invitation that was just made: only now its code is known. */
    made: null as { forName: string; code: string; until: string } | null,
    change: null as AskedChange | null,
    password: '',
    busy: false,
    changeError: '',
  },
  methods: {
    onShow() {
      void this.load()
    },
    onPullDownRefresh() {
      void this.load().finally(() => wx.stopPullDownRefresh())
    },
    async load() {
      try {
        const { operators, invitations } = await api.membership('listOperators', {})
        this.setData({
          failure: null,
          operators: operators.map((one) => ({
            ...one,
            roleLabel: operatorRoleLabels[one.role],
            bound: dayTime(one.boundAt),
          })),
          invitations: invitations.map((one) => ({ ...one, until: dayTime(one.expiresAt) })),
          isOwner: operators.some(({ isMe, role }) => isMe && role === 'owner'),
        })
      } catch (error) {
        const failure = describeFailure(error)
        if (leadsToSignIn(failure.code)) return toSignIn()
        this.setData({ failure })
      }
      return undefined
    },
    onForName({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ forName: detail.value, forNameError: '' })
    },
    async onInviteTap() {
      const { forName, inviting } = this.data
      if (inviting) return
      this.setData({ inviting: true, made: null })
      try {
        const { code, expiresAt } = await api.membership('inviteOperator', { forName })
        this.setData({ made: { forName, code, until: dayTime(expiresAt) }, forName: '' })
        await this.load()
      } catch (error) {
        const failure = describeFailure(error)
        const { forName: words } = fieldErrors(failure.issues, { forName: '姓名' })
        this.setData({ forNameError: words ?? failure.message })
      }
      this.setData({ inviting: false })
    },
    onShareAppMessage() {
      const { made } = this.data
      const path = made ? `/packages/membership/invitation/invitation?code=${made.code}` : '/pages/home/home'
      return { title: made ? `请${made.forName}加入单位经办人` : '协会通', path }
    },
    onAskTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { kind, id, name } = currentTarget.dataset as {
        kind: AskedChange['kind']
        id: string
        name: string
      }
      this.setData({ change: askedFor(kind, id, name), password: '', changeError: '' })
    },
    onPassword({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ password: detail.value, changeError: '' })
    },
    onCancel() {
      this.setData({ change: null })
    },
    async onConfirm() {
      const { change, password, busy } = this.data
      if (!change || busy) return
      if (change.kind === 'handOver' && !password) {
        this.setData({ changeError: '请填写单位密码。' })
        return
      }
      this.setData({ busy: true, changeError: '' })
      try {
        const { kind, id } = change
        if (kind === 'remove') await api.membership('removeOperator', { operatorId: id })
        else if (kind === 'withdraw') await api.membership('withdrawInvitation', { invitationId: id })
        else await api.membership('handOver', { operatorId: id, password })
        this.setData({ change: null, made: null })
        await this.load()
      } catch (error) {
        this.setData({ changeError: describeFailure(error).message })
      }
      this.setData({ busy: false })
    },
    onCopyTap() {
      const { made } = this.data
      if (made) void wx.setClipboardData({ data: made.code })
    },
  },
})

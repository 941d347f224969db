import type { StaffRole } from '../../../../cloudfunctions/account/contract'
import type { StaffMember } from '../../../../cloudfunctions/staff/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, type Failure } from '../../../utils/failure'
import { staffRoleLabels } from '../../../utils/labels'
import { memberRow, type MemberRow } from './role-choices'

/** A role change that is asked about. */
interface Change {
  accountId: string
  name: string
  role: StaffRole
  grants: boolean
  title: string
  text: string
}

const PHONE = /^1[3-9]\d{9}$/

/** Staff and their roles (N13): who holds what, finding somebody by phone, granting and taking back. */
Component({
  behaviors: [appearance],
  data: {
    failure: null as Failure | null,
    members: null as MemberRow[] | null,
    phone: '',
    phoneError: '',
    finding: false,
    found: null as MemberRow | null,
    notFound: false,
    change: null as Change | null,
    busy: false,
    changeError: '',
  },
  methods: {
    onLoad() {
      void this.load()
    },
    async load() {
      try {
        const { members } = await api.staff('listStaff', {})
        this.setData({ members: members.map(memberRow), failure: null })
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    onPhone({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ phone: detail.value, phoneError: '', found: null, notFound: false })
    },
    async onFindTap() {
      const { phone, finding } = this.data
      if (finding) return
      if (!PHONE.test(phone)) {
        this.setData({ phoneError: `手机号是 1 开头的 11 位数字，现在是 ${phone.length} 位` })
        return
      }
      this.setData({ finding: true, notFound: false, found: null })
      try {
        const { member } = await api.staff('findByPhone', { phone })
        this.setData(member ? { found: memberRow(member) } : { notFound: true })
      } catch (error) {
        this.setData({ phoneError: describeFailure(error).message })
      } finally {
        this.setData({ finding: false })
      }
    },
    onRoleTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id, role, held } = currentTarget.dataset as { id: string; role: StaffRole; held: boolean }
      const known = [...(this.data.members ?? []), ...(this.data.found ? [this.data.found] : [])]
      const member = known.find(({ accountId }) => accountId === id)
      if (!member) return
      const label = staffRoleLabels[role]
      const title = held ? `收回${member.name}的「${label}」` : `授予${member.name}「${label}」`
      const text = held
        ? '收回后马上不能再办理这类事情。这次操作会记入操作记录。'
        : '授予后马上可以办理这类事情，能看到相应的个人信息。这次操作会记入操作记录。'
      this.setData({
        change: { accountId: id, name: member.name, role, grants: !held, title, text },
        changeError: '',
      })
    },
    onChangeCancel() {
      this.setData({ change: null })
    },
    async onChangeConfirm() {
      const { change, busy } = this.data
      if (!change || busy) return
      this.setData({ busy: true, changeError: '' })
      try {
        const { accountId, role } = change
        this.take(await api.staff(change.grants ? 'grantRole' : 'revokeRole', { accountId, role }))
        this.setData({ change: null })
      } catch (error) {
        this.setData({ changeError: changeFailure(describeFailure(error), change) })
      } finally {
        this.setData({ busy: false })
      }
    },
    take(member: StaffMember) {
      const row = memberRow(member)
      const members = this.data.members ?? []
      const others = members.filter(({ accountId }) => accountId !== member.accountId)
      const listed = others.length < members.length
      this.setData({
        members: listed
          ? members
              .map((known) => (known.accountId === member.accountId ? row : known))
              .filter(({ roles }) => roles.length)
          : [...members, row],
        found: this.data.found?.accountId === member.accountId ? row : this.data.found,
      })
    },
  },
})

const changeFailure = ({ code, message }: Failure, { role, grants }: Change): string =>
  code === 'STATE_CONFLICT' && role === 'admin' && !grants
    ? '这是最后一位管理员，先授予另一个人再收回。'
    : message

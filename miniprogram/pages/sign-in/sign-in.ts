import type { AccountView } from '../../../cloudfunctions/account/contract'
import { api } from '../../api/index'
import { appearance } from '../../behaviors/appearance'
import { describeFailure } from '../../utils/failure'
import { goBack, openPage } from '../../utils/navigate'
import { knownSession, loadSession, setAccount } from '../../utils/session'
import { finishSignIn } from '../../utils/sign-in-gate'
import { uploadFile } from '../../utils/upload'

/** Ways in beside WeChat; each asks for its own name and password. */
const otherWays = [
  {
    icon: 'lock-on',
    name: '账号密码登录',
    note: '注册过通行证的考生',
    url: '/packages/account/sign-in/sign-in',
  },
  {
    icon: 'certificate',
    name: '认证人员登录',
    note: '在认证人员信息库里的人员',
    url: '/packages/talent/sign-in/sign-in?as=certified',
  },
  {
    icon: 'building',
    name: '认证机构登录',
    note: '协会发放账号的机构',
    url: '/packages/talent/sign-in/sign-in?as=institution',
  },
  {
    icon: 'usergroup',
    name: '会员单位登录',
    note: '单位会员的经办人',
    url: '/packages/membership/sign-in/sign-in',
  },
]

const facts = [
  { icon: 'secured', text: '用微信身份登录，不用记密码。' },
  { icon: 'user-avatar', text: '头像和昵称由你选择，可以不填。' },
  { icon: 'lock-on', text: '证件号和手机号加密保存。' },
]

/**
 * 授权登录 -> 同意授权 -> 头像和昵称 (A1). WeChat no longer hands these over with a tap: the avatar comes from
 * its chooser, the nickname from its input, and both may stay empty. `edit=1` starts at the second part.
 */
Component({
  behaviors: [appearance],
  properties: {
    /** How far the way in goes: `account`, or `profile` to go on to 完善信息. */
    level: { type: String, value: 'account' },
    edit: String,
  },
  data: {
    facts,
    otherWays,
    phase: 'ask' as 'ask' | 'appearance',
    editing: false,
    asking: false,
    busy: false,
    error: '',
    associationName: '',
    account: null as AccountView | null,
    avatarPath: '',
  },
  methods: {
    async onLoad() {
      const editing = this.data.edit === '1'
      this.setData({ editing, phase: editing ? 'appearance' : 'ask' })
      if (editing) await wx.setNavigationBarTitle({ title: '头像和昵称' })
      try {
        const { associationName, account } = await knownSession()
        this.setData({ associationName, account })
      } catch (error) {
        this.setData({ error: describeFailure(error).message })
      }
    },
    onWayTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void openPage(String(currentTarget.dataset['url']))
    },
    onAuthorizeTap() {
      this.setData({ asking: true, error: '' })
    },
    onCancel() {
      this.setData({ asking: false })
    },
    onPolicyTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void openPage(`/pages/policy/policy?kind=${String(currentTarget.dataset['kind'])}`)
    },
    async onAgree() {
      await this.write(async () => {
        const account = await api.account('signIn', {})
        await loadSession()
        this.setData({ account, asking: false })
        if (account.profile) await this.finish()
        else this.setData({ phase: 'appearance' })
      })
    },
    onChooseAvatar({ detail }: WechatMiniprogram.CustomEvent<{ avatarUrl: string }>) {
      this.setData({ avatarPath: detail.avatarUrl })
    },
    async onSubmit({ detail }: WechatMiniprogram.FormSubmit) {
      const nickname = String(detail.value['nickname'] ?? '').trim()
      if (!nickname) {
        this.setData({
          error: this.data.avatarPath ? '再填一个昵称，头像才能保存。' : '请填写昵称，或点「暂不填写」。',
        })
        return
      }
      await this.write(async () => {
        const avatarFileId = await this.uploadAvatar()
        setAccount(
          await api.account('updateAppearance', { nickname, ...(avatarFileId ? { avatarFileId } : {}) }),
        )
        await this.finish()
      })
    },
    async uploadAvatar(): Promise<string> {
      const { avatarPath } = this.data
      if (!avatarPath) return ''
      const { cloudPath } = await api.account('requestAvatarUpload', {})
      return uploadFile({ cloudPath, filePath: avatarPath })
    },
    onSkipTap() {
      void this.finish()
    },
    /** On to 完善信息 where that was asked for; else back to where the person came from. */
    async finish() {
      const { account, level, editing } = this.data
      if (!editing && level === 'profile' && !account?.profile) {
        await wx.redirectTo({ url: '/pages/profile/profile?level=profile' })
        return
      }
      await goBack()
      finishSignIn()
    },
    async write(work: () => Promise<void>): Promise<void> {
      this.setData({ busy: true, error: '' })
      try {
        await work()
      } catch (error) {
        this.setData({ error: describeFailure(error).message })
      }
      this.setData({ busy: false })
    },
  },
})

import { appearance } from '../../../behaviors/appearance'
import { describeFailure } from '../../../utils/failure'
import { openPage } from '../../../utils/navigate'
import { knownSession } from '../../../utils/session'

/** 证件号码已登记 (A4): how somebody whose ID number has an account gets to it, whatever they still have. */
Component({
  behaviors: [appearance],
  data: {
    /** The association's; empty until it is known. */
    phone: '',
    ways: [
      {
        icon: 'lock-on',
        name: '有用户名和密码',
        note: '用密码登录，再绑定这个微信',
        url: '/packages/account/sign-in/sign-in',
      },
      {
        icon: 'help-circle',
        name: '忘记了密码',
        note: '用密保问题或短信找回，再登录、绑定',
        url: '/packages/account/recover/recover',
      },
      {
        icon: 'logo-wechat-stroke',
        name: '以前只用微信登录',
        note: '申请把账号转到这个微信。原来的微信还能用，在那里确认后马上转移；不能用，由协会核对证件后转移。',
        url: '/packages/request/new/new?kind=account_transfer',
      },
    ],
  },
  methods: {
    async onLoad() {
      const session = await knownSession().catch(describeFailure)
      if ('associationPhone' in session) this.setData({ phone: session.associationPhone })
    },
    onCallTap() {
      void wx.makePhoneCall({ phoneNumber: this.data.phone })
    },
    onWayTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void openPage(String(currentTarget.dataset['url']))
    },
  },
})

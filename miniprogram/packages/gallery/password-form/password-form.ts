import { specimens } from '../behaviors/specimens'

const refused = (code: string, message: string) => ({ code, message, requestId: '', issues: [], details: {} })

Component({
  behaviors: [specimens],
  data: {
    wrong: refused('PASSWORD_WRONG', ''),
    locked: refused('SIGN_IN_LOCKED', '连续输错次数太多，5月11日 周一 09:56 后可以再试，也可以找回密码。'),
  },
  methods: {
    onChange() {
      this.setData({ told: 'change' })
    },
  },
})

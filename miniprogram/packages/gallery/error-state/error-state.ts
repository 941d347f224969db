import { specimens } from '../behaviors/specimens'

Component({
  behaviors: [specimens],
  data: {
    failure: { code: 'INTERNAL', message: '你的缴费不受影响。请稍后重新加载。', requestId: '7f3a-20c1' },
    signIn: { code: 'NOT_SIGNED_IN', message: '登录后才能继续。', requestId: '' },
    profile: { code: 'PROFILE_REQUIRED', message: '报名前要先完善个人信息。', requestId: '' },
  },
})

import { specimens } from '../behaviors/specimens'

const rulesOf = (password: string) => [
  { text: '8 到 64 个字符', ok: password.length >= 8 },
  { text: '有字母', ok: /[a-z]/i.test(password) },
  { text: '有数字', ok: /\d/.test(password) },
]

Component({
  behaviors: [specimens],
  data: { password: '', again: 'yunfan-2027', rules: rulesOf('') },
  methods: {
    onPassword({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ password: detail.value, rules: rulesOf(detail.value) })
    },
  },
})

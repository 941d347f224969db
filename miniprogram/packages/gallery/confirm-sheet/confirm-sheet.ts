import { specimens } from '../behaviors/specimens'

Component({
  behaviors: [specimens],
  data: {
    open: '',
    facts: [
      { label: '本次扣除', value: '10 点' },
      { label: '查看后剩余', value: '250 点' },
    ],
  },
  methods: {
    onOpen({ currentTarget }: WechatMiniprogram.TouchEvent) {
      this.setData({ open: String(currentTarget.dataset['key']) })
    },
    onClose(event: WechatMiniprogram.CustomEvent) {
      this.setData({ open: '', told: event.type })
    },
  },
})

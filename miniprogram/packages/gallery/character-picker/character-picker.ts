import { specimens } from '../behaviors/specimens'

Component({
  behaviors: [specimens],
  data: { name: '王', open: false },
  methods: {
    onOpen() {
      this.setData({ open: true })
    },
    onPick({ detail }: WechatMiniprogram.CustomEvent<{ character: string }>) {
      this.setData({ name: this.data.name + detail.character })
    },
    onClose() {
      this.setData({ open: false })
    },
  },
})

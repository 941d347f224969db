/** 照片: the ID photo as it will be printed, and what it must be like. Taking and cropping is a page of its own. */
Component({
  options: { styleIsolation: 'apply-shared', multipleSlots: true },
  properties: {
    /** `FileView` or null. */
    photo: { type: Object, value: null as unknown as WechatMiniprogram.IAnyObject },
    error: String,
  },
  data: {
    rules: ['本人近期正面免冠彩色证件照', '浅色、纯色背景，没有阴影', '照片正置，五官清楚，不戴帽子'],
  },
  methods: {
    onEdit() {
      this.triggerEvent('open')
    },
  },
})

import type { PhotoRules } from '../../../../../cloudfunctions/exam/contract'
import { BACKGROUND_LABELS, millimetres } from '../../../../utils/photo-words'

/** 照片: the ID photo as it will be printed, and what it must be like. Taking and cropping is a page of its own. */
Component({
  options: { styleIsolation: 'apply-shared', multipleSlots: true },
  properties: {
    /** `FileView` or null. */
    photo: { type: Object, value: null as unknown as WechatMiniprogram.IAnyObject },
    /** `PhotoRules` of the exam. */
    photoRules: { type: Object, value: null as unknown as WechatMiniprogram.IAnyObject },
    error: String,
  },
  data: { rules: [] as string[], printedWords: '' },
  observers: {
    photoRules(rules: PhotoRules | null) {
      if (!rules) return
      this.setData({
        rules: [
          '本人近期正面免冠彩色证件照',
          `${BACKGROUND_LABELS[rules.background]}背景，没有阴影`,
          '照片正置，五官清楚，不戴帽子',
        ],
        printedWords: millimetres(rules.printed),
      })
    },
  },
  methods: {
    onEdit() {
      this.triggerEvent('open')
    },
  },
})

import type { FileView } from '../../../cloudfunctions/application/contract'
import type { PhotoRules } from '../../../cloudfunctions/exam/contract'
import { fileSize } from '../../utils/format'
import { BACKGROUND_LABELS, millimetres } from '../../utils/photo-words'

/** Height of the frame in px; its width follows from the proportions. */
const HEIGHT = 140

function describe(photo: FileView | null, rules: PhotoRules | null, locked: boolean): string {
  if (!photo)
    return `正面免冠，${rules ? BACKGROUND_LABELS[rules.background] : '规定颜色的'}背景。上传前自动裁成规定尺寸。`
  const size = `${photo.width} × ${photo.height} 像素，${fileSize(photo.bytes)}`
  return locked ? `${size}。已锁定，审核通过后不能更换` : size
}

/** The ID photo, shown in the proportions in which it will be printed (D4). */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    /** `FileView` or null. */
    photo: { type: Object, value: null as unknown as WechatMiniprogram.IAnyObject },
    /** `PhotoRules` of the exam: what an empty frame shows. */
    photoRules: { type: Object, value: null as unknown as WechatMiniprogram.IAnyObject },
    error: String,
    locked: Boolean,
  },
  data: { words: describe(null, null, false), size: '', width: 96 },
  observers: {
    'photo, photoRules, locked'(photo: FileView | null, rules: PhotoRules | null, locked: boolean) {
      const shape = photo?.width && photo.height ? (photo as { width: number; height: number }) : rules
      this.setData({
        words: describe(photo, rules, locked),
        size: rules ? millimetres(rules.printed) : '',
        ...(shape ? { width: Math.round((HEIGHT * shape.width) / shape.height) } : {}),
      })
    },
  },
  methods: {
    onFrameTap() {
      const photo = this.data.photo as FileView | null
      if (photo) void wx.previewImage({ urls: [photo.url] })
      else if (!this.data.locked) this.triggerEvent('edit')
    },
    onEditTap() {
      this.triggerEvent('edit')
    },
  },
})

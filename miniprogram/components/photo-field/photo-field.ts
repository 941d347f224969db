import type { FileView } from '../../../cloudfunctions/application/contract'
import { fileSize } from '../../utils/format'

function describe(photo: FileView | null, locked: boolean): string {
  if (!photo) return '正面免冠，浅色背景。上传前自动裁成规定尺寸。'
  const size = `${photo.width} × ${photo.height} 像素，${fileSize(photo.bytes)}`
  return locked ? `${size}。已锁定，审核通过后不能更换` : size
}

/** The ID photo, shown in the proportions in which it will be printed (D4). */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    /** `FileView` or null. */
    photo: { type: Object, value: null as unknown as WechatMiniprogram.IAnyObject },
    error: String,
    locked: Boolean,
  },
  data: { words: describe(null, false) },
  observers: {
    'photo, locked'(photo: FileView | null, locked: boolean) {
      this.setData({ words: describe(photo, locked) })
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

import type { FileView } from '../../../cloudfunctions/application/contract'
import { describeFailure, showFailure } from '../../utils/failure'
import { fileSize } from '../../utils/format'
import { openDocument } from '../../utils/open-document'
import { pickFiles, type FileSource } from '../../utils/pick-files'

/** An upload that is under way, or failed and waits for 重试. */
export interface FileUpload {
  key: string
  name: string
  /** 0 to 100. */
  progress: number
  failed: boolean
  /** Why it failed. */
  message: string
}

const SOURCES: { label: string; source: FileSource }[] = [
  { label: '拍照', source: 'camera' },
  { label: '从相册选择', source: 'album' },
  { label: '从聊天记录选择图片或 PDF', source: 'chat' },
]

const facts = ({ pages, bytes, signedFor }: FileView) => {
  const size = pages ? `${pages} 页 · ${fileSize(bytes)}` : fileSize(bytes)
  return signedFor === 'older' ? `修改前签的，已作废 · ${size}` : size
}

/** A field of files: those taken, those on the way, and a button for more. Choosing is done here, uploading by the owner. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    label: String,
    required: Boolean,
    help: String,
    error: String,
    /** `FileView[]` */
    files: Array,
    /** `FileUpload[]` */
    uploads: Array,
    /** `image` or `image-or-pdf`. */
    accept: { type: String, value: 'image' },
    limit: { type: Number, value: 9 },
    disabled: Boolean,
  },
  data: { rows: [] as (FileView & { image: boolean; facts: string })[], room: 0 },
  observers: {
    'files, uploads, limit'(files: FileView[], uploads: FileUpload[], limit: number) {
      const rows = files.map((file) => ({
        ...file,
        image: file.contentType !== 'application/pdf',
        facts: facts(file),
      }))
      this.setData({ rows, room: limit - files.length - uploads.length })
    },
  },
  methods: {
    onAddTap() {
      const sources = SOURCES.slice(0, this.data.accept === 'image' ? 2 : 3)
      wx.showActionSheet({
        itemList: sources.map(({ label }) => label),
        success: ({ tapIndex }) => this.pick(sources[tapIndex]!.source),
      })
    },
    async pick(source: FileSource) {
      const files = await pickFiles(source, this.data.room)
      if (files.length) this.triggerEvent('pick', { files })
    },
    async onOpenTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { rows } = this.data
      const row = rows[Number(currentTarget.dataset['index'])]!
      if (row.image) {
        const urls = rows.filter(({ image }) => image).map(({ url }) => url)
        await wx.previewImage({ current: row.url, urls })
        return
      }
      await openDocument(row.url).catch((error) => showFailure(describeFailure(error), '文件没有打开'))
    },
    onRemoveTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('remove', { fileRefId: String(currentTarget.dataset['id']) })
    },
    onRetryTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('retry', { key: String(currentTarget.dataset['key']) })
    },
    onDiscardTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('discard', { key: String(currentTarget.dataset['key']) })
    },
  },
})

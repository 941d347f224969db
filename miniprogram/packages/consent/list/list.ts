import type { ConsentView } from '../../../../cloudfunctions/account/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { bringFile, forwardDocument } from '../../../utils/document-files'
import { describeFailure, type Failure } from '../../../utils/failure'
import { dayTime, fileSize } from '../../../utils/format'

const names: Record<ConsentView['kind'], string> = {
  privacy: '隐私政策',
  agreement: '用户服务协议',
  sensitive_data: '处理敏感个人信息',
}

const row = ({ kind, version, purpose, agreedAt }: ConsentView) => ({
  key: `${kind}:${version}`,
  title: names[kind],
  version,
  purpose,
  at: dayTime(agreedAt),
})

/** The file that was made; its link lives ten minutes. */
interface MadeFile {
  url: string
  fileName: string
  size: string
}

/** 我同意过的: the receipt of every consent: which text, when, for what (A12); and a copy of all own data (O7). */
Component({
  behaviors: [appearance],
  data: {
    failure: null as Failure | null,
    rows: null as ReturnType<typeof row>[] | null,
    making: false,
    saving: false,
    exportFailure: null as Failure | null,
    made: null as MadeFile | null,
  },
  methods: {
    onLoad() {
      void this.load()
    },
    async load() {
      try {
        const { consents } = await api.account('listConsents', {})
        this.setData({ rows: consents.map(row), failure: null })
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    async onExportTap() {
      if (this.data.making) return
      this.setData({ making: true, exportFailure: null })
      try {
        const { url, fileName, bytes } = await api.account('exportMyData', {})
        this.setData({ made: { url, fileName, size: fileSize(bytes) } })
      } catch (error) {
        this.setData({ exportFailure: describeFailure(error) })
      } finally {
        this.setData({ making: false })
      }
    },
    /** WeChat opens no JSON itself: the file goes to a chat, 文件传输助手 for example, and is saved from there. */
    async onForwardTap() {
      const { made, saving } = this.data
      if (!made || saving) return
      this.setData({ saving: true, exportFailure: null })
      try {
        await forwardDocument(await bringFile(made.url, made.fileName), made.fileName)
      } catch (error) {
        this.setData({ exportFailure: describeFailure(error) })
      } finally {
        this.setData({ saving: false })
      }
    },
    async onCopyTap() {
      if (this.data.made) await wx.setClipboardData({ data: this.data.made.url })
    },
  },
})

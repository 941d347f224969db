import type { ConsentingKind, ConsentView } from '../../../../cloudfunctions/account/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { bringFile, forwardDocument, showDocument } from '../../../utils/document-files'
import { describeFailure, type Failure } from '../../../utils/failure'
import { clock, dayTime, fileSize } from '../../../utils/format'
import { openPage } from '../../../utils/navigate'

const names: Record<ConsentView['kind'], string> = {
  privacy: '隐私政策',
  agreement: '用户服务协议',
  charter: '章程',
  sensitive_data: '处理敏感个人信息',
}

/** The file was removed: the words that lead on. */
const GONE = '文件已过一小时，已经删除。请重新导出。'

const row = ({ kind, version, purpose, agreedAt }: ConsentView) => ({
  key: `${kind}:${version}`,
  title: names[kind],
  version,
  purpose,
  at: dayTime(agreedAt),
})

/** The file that was made. It is kept for an hour; a link to it is asked for when it is wanted, and lives ten minutes. */
interface MadeFile {
  exportId: string
  fileName: string
  size: string
  until: string
  /** To be read on the phone; the other kind is for machines. */
  isPdf: boolean
}

/**
 * 我同意过的: the receipt of every consent: which text, when, for what (A12); and a copy of all own data (O7). `as`: an
 * account, or who is signed in by password, who has no export here.
 */
Component({
  behaviors: [appearance],
  properties: { as: { type: String, value: 'account' } },
  data: {
    failure: null as Failure | null,
    rows: null as ReturnType<typeof row>[] | null,
    /** Which kind is being made. */
    making: '' as '' | 'pdf' | 'json',
    saving: false,
    sending: false,
    /** The masked e-mail that the file was sent to. */
    sentTo: '',
    exportFailure: null as Failure | null,
    made: null as MadeFile | null,
    /** Both kinds, so that looking for the other loses neither; three a day can be made. */
    kept: { pdf: null, json: null } as Record<'pdf' | 'json', MadeFile | null>,
  },
  methods: {
    onLoad() {
      void this.load()
    },
    async load() {
      try {
        const { consents } = await api.account('listConsents', { as: this.data.as as ConsentingKind })
        this.setData({ rows: consents.map(row), failure: null })
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    onLooksTap() {
      void openPage('/packages/consent/looks/looks')
    },
    /** A copy to keep, as text: to a chat, a note, wherever it is put. */
    onCopyConsentsTap() {
      const lines = (this.data.rows ?? []).map(
        ({ title, version, purpose, at }) => `${title}（版本 ${version}）\n用途：${purpose}\n同意时间：${at}`,
      )
      void wx.setClipboardData({ data: lines.join('\n\n') })
    },
    async onExportTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      if (this.data.making) return
      const kind = currentTarget.dataset['kind'] as 'pdf' | 'json'
      const isPdf = kind === 'pdf'
      const kept = this.data.kept[kind]
      if (kept) {
        this.setData({ made: kept, exportFailure: null, sentTo: '' })
        return
      }
      this.setData({ making: kind, exportFailure: null, sentTo: '' })
      try {
        const { exportId, fileName, bytes, keptUntil } = isPdf
          ? await api.pdf('exportMyData', {})
          : await api.account('exportMyData', {})
        const made = { exportId, fileName, size: fileSize(bytes), until: clock(keptUntil), isPdf }
        this.setData({ made, kept: { ...this.data.kept, [kind]: made } })
      } catch (error) {
        this.setData({ exportFailure: describeFailure(error) })
      } finally {
        this.setData({ making: '' })
      }
    },
    onOpenTap() {
      void this.withLink(async (url, fileName) => showDocument(await bringFile(url, fileName)))
    },
    async onEmailTap() {
      const { made, sending } = this.data
      if (!made || sending) return
      this.setData({ sending: true, exportFailure: null })
      try {
        const { emailMasked } = await api.pdf('emailMyData', { exportId: made.exportId })
        this.setData({ sentTo: emailMasked })
      } catch (error) {
        this.exportFailed(error)
      } finally {
        this.setData({ sending: false })
      }
    },
    exportFailed(error: unknown) {
      const exportFailure = describeFailure(error)
      const isGone = exportFailure.code === 'NOT_FOUND'
      this.setData({ exportFailure: isGone ? { ...exportFailure, message: GONE } : exportFailure })
      const kind = this.data.made?.isPdf ? 'pdf' : 'json'
      if (isGone) this.setData({ made: null, kept: { ...this.data.kept, [kind]: null } })
    },
    onAgainTap() {
      this.setData({ made: null, exportFailure: null, sentTo: '' })
    },
    /** A link that has just been made; a file whose hour is over has to be made anew. */
    async withLink(use: (url: string, fileName: string) => Promise<unknown>) {
      const { made, saving } = this.data
      if (!made || saving) return
      this.setData({ saving: true, exportFailure: null })
      try {
        const { url } = await api.account('getExportLink', { exportId: made.exportId })
        await use(url, made.fileName)
      } catch (error) {
        this.exportFailed(error)
      } finally {
        this.setData({ saving: false })
      }
    },
    /** WeChat opens no JSON itself: the file goes to a chat, 文件传输助手 for example, and is saved from there. */
    onForwardTap() {
      void this.withLink(async (url, fileName) => forwardDocument(await bringFile(url, fileName), fileName))
    },
    onCopyTap() {
      void this.withLink((data) => wx.setClipboardData({ data }))
    },
  },
})

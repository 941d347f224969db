import type { RosterReport } from '../../../../cloudfunctions/talent/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, showFailure } from '../../../utils/failure'
import { fieldErrors } from '../../../utils/field-message'
import { goBack } from '../../../utils/navigate'
import { uploadFile } from '../../../utils/upload'
import { countWords, issueRows, type IssueRow } from './roster-words'

/** Where the rows come from: typed or pasted, or a file in the storage. */
type Source = { text: string } | { fileId: string }

/** Imports the roster (N12): first a look at what it would do, then, when nothing is wrong, the import itself. */
Component({
  behaviors: [appearance],
  data: {
    text: '',
    fileName: '',
    fileId: '',
    report: null as RosterReport | null,
    counts: '',
    issues: [] as IssueRow[],
    error: '',
    busy: '' as '' | 'template' | 'file' | 'check' | 'import',
    asking: false,
    importError: '',
  },
  methods: {
    async onTemplateTap() {
      await this.work('template', async () => {
        const { titles, example } = await api.talent('getRosterTemplate', {})
        await wx.setClipboardData({ data: [titles, example].map((row) => row.join('\t')).join('\n') })
      })
    },
    onText({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ text: detail.value, fileName: '', fileId: '', report: null, error: '' })
    },
    async onFileTap() {
      const { tempFiles } = await wx
        .chooseMessageFile({ count: 1, type: 'file', extension: ['csv', 'xlsx', 'txt'] })
        .catch(() => ({ tempFiles: [] }))
      const [file] = tempFiles
      if (!file) return
      await this.work('file', async () => {
        const { cloudPath } = await api.talent('requestRosterUpload', {})
        const fileId = await uploadFile({ cloudPath, filePath: file.path })
        this.setData({ fileId, fileName: file.name, text: '', report: null })
      })
      if (this.data.fileId) await this.onCheckTap()
    },
    async onCheckTap() {
      await this.work('check', async () => this.show(await this.send(true)))
    },
    onImportTap() {
      this.setData({ asking: true, importError: '' })
    },
    onImportCancel() {
      this.setData({ asking: false })
    },
    async onImportConfirm() {
      this.setData({ busy: 'import', importError: '' })
      try {
        const report = await this.send(false)
        this.show(report)
        this.setData({ asking: false })
        if (report.written) await this.tellDone(report)
      } catch (error) {
        this.setData({ importError: describeFailure(error).message })
      }
      this.setData({ busy: '' })
    },
    async tellDone(report: RosterReport) {
      await wx.showModal({
        title: '已导入',
        content: `${countWords(report)}。新增的人现在就能用登记的手机号登录。`,
        showCancel: false,
        confirmText: '看名单',
      })
      await goBack()
    },
    send(dryRun: boolean): Promise<RosterReport> {
      const { text, fileId } = this.data
      const source: Source = fileId ? { fileId } : { text }
      return api.rosterImport('importRoster', { ...source, dryRun })
    },
    show(report: RosterReport) {
      this.setData({ report, counts: countWords(report), issues: issueRows(report) })
    },
    async work(what: 'template' | 'file' | 'check', write: () => Promise<void>) {
      if (this.data.busy) return
      this.setData({ busy: what, error: '' })
      try {
        await write()
      } catch (error) {
        const failure = describeFailure(error)
        const words = fieldErrors(failure.issues, { text: '名单' })['text']
        if (what === 'template') await showFailure(failure, '没有复制')
        else this.setData({ error: words ?? fileWords(failure) })
      }
      this.setData({ busy: '' })
    },
  },
})

const fileWords = ({ code, message }: ReturnType<typeof describeFailure>): string =>
  code === 'FILE_TYPE_REFUSED' ? '这个文件读不出来。请用 XLSX 或 CSV 文件，第一行是列名。' : message

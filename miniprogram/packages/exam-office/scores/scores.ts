import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { askBeforeLeaving } from '../../../behaviors/ask-before-leaving'
import { describeFailure, showFailure, type Failure } from '../../../utils/failure'
import { uploadFile } from '../../../utils/upload'
import { batchRow, type BatchRow } from './batch-rows'
import { checkWords } from './score-check-words'

type Act = 'publishScores' | 'issueCertificates' | 'withdrawScores'

interface Asking {
  act: Act
  batchId: string
  title: string
  text: string
  confirm: string
}

const QUESTIONS: Record<Act, Pick<Asking, 'title' | 'text' | 'confirm'>> = {
  publishScores: {
    title: '发布成绩',
    text: '请先抽查核对。发布后考生马上看到自己的成绩，并收到通知。',
    confirm: '发布成绩',
  },
  issueCertificates: {
    title: '颁发证书',
    text: '给合格的考生编号、生成证书并发通知。已有证书的不会重复。',
    confirm: '颁发证书',
  },
  withdrawScores: {
    title: '撤回成绩',
    text: '考生不再看到这批成绩，可以改好重新导入。有有效证书的要先撤销证书。',
    confirm: '撤回成绩',
  },
}

/** The results of an exam: import with a dry run, publishing by a second person, certificates (J1, J4). */
Component({
  behaviors: [appearance, askBeforeLeaving],
  data: {
    examId: '',
    failure: null as Failure | null,
    batches: null as BatchRow[] | null,
    text: '',
    fileId: '',
    fileName: '',
    result: null as ReturnType<typeof checkWords> | null,
    imported: '',
    checking: false,
    importing: false,
    asking: null as Asking | null,
    reason: '',
    reasonError: '',
    busy: false,
    actError: '',
  },
  methods: {
    onLoad({ examId = '' }: Record<string, string | undefined>) {
      this.setData({ examId })
    },
    onShow() {
      void this.load()
    },
    onPullDownRefresh() {
      void this.load().finally(() => wx.stopPullDownRefresh())
    },
    async load() {
      this.setData({ failure: null })
      try {
        const { batches } = await api.result('listBatches', { examId: this.data.examId })
        this.setData({ batches: batches.map(batchRow) })
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    onText({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const text = detail.value
      this.setData({ text, changed: text !== '', fileId: '', fileName: '', result: null, imported: '' })
    },
    async onFileTap() {
      const { tempFiles } = await wx
        .chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx', 'csv', 'txt'] })
        .catch(() => ({ tempFiles: [] }))
      const [file] = tempFiles
      if (!file || this.data.checking) return
      this.setData({ checking: true })
      try {
        const { cloudPath } = await api.result('requestScoreUpload', {})
        const fileId = await uploadFile({ cloudPath, filePath: file.path })
        this.setData({ fileId, fileName: file.name, text: '', changed: false, result: null, imported: '' })
      } catch (error) {
        await showFailure(describeFailure(error), '文件没有上传')
      }
      this.setData({ checking: false })
      if (this.data.fileId) await this.onCheckTap()
    },
    onFileRemoveTap() {
      this.setData({ fileId: '', fileName: '', result: null })
    },
    source() {
      const { examId, text, fileId } = this.data
      return fileId ? { examId, fileId } : { examId, text }
    },
    async onCheckTap() {
      const { text, fileId, checking } = this.data
      if (checking || !(fileId || text.trim())) return
      this.setData({ checking: true, imported: '' })
      try {
        this.setData({ result: checkWords(await api.result('checkScores', this.source())) })
      } catch (error) {
        await showFailure(fileFailure(describeFailure(error)), '没有检查成功')
      } finally {
        this.setData({ checking: false })
      }
    },
    async onImportTap() {
      const { importing } = this.data
      if (importing) return
      this.setData({ importing: true })
      try {
        const { check, batch } = await api.result('importScores', this.source())
        this.setData(
          batch
            ? {
                text: '',
                changed: false,
                fileId: '',
                fileName: '',
                result: null,
                imported: `${batch.people} 人的成绩已导入，请另一位工作人员核对后发布。`,
              }
            : { result: checkWords(check) },
        )
        await this.load()
      } catch (error) {
        await showFailure(describeFailure(error), '成绩没有导入')
      } finally {
        this.setData({ importing: false })
      }
    },

    onAskTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id, act } = currentTarget.dataset as { id: string; act: Act }
      this.setData({
        asking: { act, batchId: id, ...QUESTIONS[act] },
        reason: '',
        reasonError: '',
        actError: '',
      })
    },
    onReason({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ reason: detail.value, reasonError: '' })
    },
    onAskCancel() {
      this.setData({ asking: null })
    },
    async onAskConfirm() {
      const { asking, busy } = this.data
      const reason = this.data.reason.trim()
      if (!asking || busy) return
      if (asking.act === 'withdrawScores' && !reason) {
        this.setData({ reasonError: '请填写撤回的原因' })
        return
      }
      this.setData({ busy: true, actError: '' })
      try {
        const { act, batchId } = asking
        if (act === 'withdrawScores') await api.result(act, { batchId, reason })
        else await api.result(act, { batchId })
        this.setData({ asking: null })
        await this.load()
      } catch (error) {
        const { code, message } = describeFailure(error)
        const held = code === 'STATE_CONFLICT' && asking.act === 'withdrawScores'
        this.setData({ actError: held ? '这批成绩有有效的证书，请先撤销证书。' : message })
      } finally {
        this.setData({ busy: false })
      }
    },
    onCertificatesTap() {
      void wx.navigateTo({ url: `../certificates/certificates?examId=${this.data.examId}` })
    },
  },
})

const fileFailure = (failure: Failure): Failure =>
  failure.code === 'FILE_TYPE_REFUSED'
    ? { ...failure, message: '这个文件读不出来。请用 XLSX 或 CSV 文件，第一行是列名。' }
    : failure

import type { DocumentKind, DocumentView, UnitDocumentKind } from '../../../cloudfunctions/pdf/contract'
import { api, ApiError } from '../../api/index'
import { bringDocument, forwardDocument, keptDocument, showDocument } from '../../utils/document-files'
import type { KeptDocument } from '../../utils/document-files'
import { describeFailure, showFailure, type Failure } from '../../utils/failure'
import { monthDay } from '../../utils/format'

type Busy = '' | 'open' | 'forward' | 'email'

const factsOf = ({ pages, madeAt }: KeptDocument) => `PDF，${pages} 页，${monthDay(madeAt)}生成`

/**
 * One document as PDF: opened with the menu, forwarded into a chat, sent by e-mail, as often as wanted (C9). The
 * server makes it when it is first asked for. Without a network it is the one that this phone opened before (I3).
 */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    /** A `DocumentKind`. */
    kind: String,
    /** The id of what the document is about. */
    subjectId: String,
    /** Whether it can be sent to the e-mail of the profile. */
    email: { type: Boolean, value: true },
    /** `account`, or `unit` for a document of the unit that this WeChat is signed in to. */
    reader: { type: String, value: 'account' },
  },
  data: {
    document: null as DocumentView | null,
    kept: null as KeptDocument | null,
    name: '',
    facts: '',
    failure: null as Failure | null,
    emailed: '',
    busy: '' as Busy,
  },
  observers: {
    'kind, subjectId'(kind: string, subjectId: string) {
      if (kind && subjectId) void this.load()
    },
  },
  methods: {
    async load() {
      this.setData({ failure: null, kept: null })
      try {
        this.show(await this.ask())
      } catch (error) {
        await this.fallBack(describeFailure(error))
      }
    },
    ask(): Promise<DocumentView> {
      const { kind, subjectId, reader } = this.data
      return reader === 'unit'
        ? api.pdf('getUnitDocument', { kind: kind as UnitDocumentKind, subjectId })
        : api.pdf('getDocument', { kind: kind as DocumentKind, subjectId })
    },
    show(document: DocumentView) {
      const { fileName, pages, madeAt } = document
      this.setData({ document, name: fileName, facts: factsOf({ fileName, pages, madeAt, filePath: '' }) })
    },
    /** Without an answer, the copy on this phone is better than none. */
    async fallBack(failure: Failure) {
      const { kind, subjectId } = this.data
      const offline = failure.code === 'NETWORK_FAILED' || failure.code === 'TIMED_OUT'
      const kept = offline ? await keptDocument(kind as DocumentKind, subjectId) : null
      this.setData(kept ? { kept, name: kept.fileName, facts: factsOf(kept) } : { failure })
    },
    onOpenTap() {
      return this.during('open', async () => showDocument(await this.bring()))
    },
    onForwardTap() {
      return this.during('forward', async () => forwardDocument(await this.bring(), this.data.name))
    },
    onEmailTap() {
      return this.during('email', async () => {
        const { kind, subjectId, reader } = this.data
        const { emailMasked } =
          reader === 'unit'
            ? await api.pdf('emailUnitDocument', { kind: kind as UnitDocumentKind, subjectId })
            : await api.pdf('emailDocument', { kind: kind as DocumentKind, subjectId })
        this.setData({ emailed: `已发到 ${emailMasked}，没收到请看垃圾箱。` })
      })
    },
    /** The file on this phone. A link that has run out is asked for anew, once. */
    async bring(): Promise<string> {
      const { document, kept, subjectId } = this.data
      if (kept) return kept.filePath
      if (!document) throw new ApiError('NOT_FOUND')
      try {
        return await bringDocument(document, subjectId)
      } catch (error) {
        if (describeFailure(error).code !== 'NOT_FOUND') throw error
        const renewed = await this.ask()
        this.show(renewed)
        return bringDocument(renewed, subjectId)
      }
    },
    async during(busy: Busy, work: () => Promise<void>) {
      if (this.data.busy) return
      this.setData({ busy })
      try {
        await work()
      } catch (error) {
        await showFailure(describeFailure(error))
      } finally {
        this.setData({ busy: '' })
      }
    },
  },
})

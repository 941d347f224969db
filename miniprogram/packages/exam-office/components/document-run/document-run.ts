import type { DocumentRunView, RunKind } from '../../../../../cloudfunctions/pdf/contract'
import { api } from '../../../../api/index'
import { describeFailure, type Failure } from '../../../../utils/failure'
import { failureWords, progressWords } from './run-words'

/** A run goes on every minute on the server; the page looks again in between. */
const LOOK_AGAIN_MS = 10_000

/** The making of all documents of a kind for an exam: start, progress, pause, what could not be made. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    examId: String,
    /** A `RunKind`. */
    kind: String,
    title: String,
    text: String,
  },
  data: {
    run: null as DocumentRunView | null,
    loaded: false,
    failure: null as Failure | null,
    words: '',
    percent: 0,
    failures: [] as string[],
    busy: false,
    timer: 0,
  },
  observers: {
    'examId, kind'(examId: string, kind: string) {
      if (examId && kind) void this.load()
    },
  },
  lifetimes: {
    detached() {
      clearTimeout(this.data.timer)
    },
  },
  methods: {
    async load() {
      try {
        const { run } = await api.pdf('getDocumentRun', this.wanted())
        this.setData({ loaded: true, failure: null })
        this.show(run)
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    wanted() {
      return { examId: this.data.examId, kind: this.data.kind as RunKind }
    },
    show(run: DocumentRunView | null) {
      clearTimeout(this.data.timer)
      this.setData({
        run,
        words: run ? progressWords(run) : '',
        percent: run?.total ? Math.min(100, Math.round(((run.made + run.failed) / run.total) * 100)) : 0,
        failures: run ? failureWords(run) : [],
        timer: run?.status === 'running' ? setTimeout(() => void this.load(), LOOK_AGAIN_MS) : 0,
      })
    },
    async onActTap() {
      if (this.data.busy) return
      this.setData({ busy: true, failure: null })
      try {
        const route = this.data.run?.status === 'running' ? 'stopDocumentRun' : 'startDocumentRun'
        this.show(await api.pdf(route, this.wanted()))
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      } finally {
        this.setData({ busy: false })
      }
    },
  },
})

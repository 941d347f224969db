import type { PhotoRules } from '../../../../cloudfunctions/exam/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, showFailure, type Failure } from '../../../utils/failure'
import { goBack } from '../../../utils/navigate'
import { pickFiles } from '../../../utils/pick-files'
import { attachFile } from '../files/attach-file'
import type { Attempt } from '../../../utils/upload-queue'
import { refusalWords } from '../../../utils/refusal-words'
import { BACKGROUND_LABELS, millimetres } from '../../../utils/photo-words'
import { cutOut, frameFor, startPlacement, zoom, type Cropping, type Placement, type Size } from './crop'
import { drawPhoto, loadPicture, turnPicture, type Picture } from './draw-photo'
import { Gesture } from './gesture'
import { findFaces } from './find-faces'
import { photoLooks, type LookFinding } from './photo-looks'
import { measuredRules, type MeasuredRule } from './photo-rules'

/** The picture being cropped; an image object does not belong into `data`. */
const workOf = new WeakMap<object, Work>()
interface Work {
  picture: Picture
  gesture: Gesture
  drawing: number
  /** There is one canvas: a drawing waits for the one before it. */
  last: Promise<unknown>
  attempt?: Attempt & { path: string }
}

const ZOOM_STEP = 1.15

/**
 * 证件照: choose or take, crop to the proportions of the exam's photos with the head frame, see every measure beside its
 * rule, then upload (D1, D2, D4, D7).
 */
Component({
  behaviors: [appearance],
  data: {
    applicationId: '',
    failure: null as Failure | null,
    /** What photos of this exam must be like; null while it is asked for. */
    photoRules: null as PhotoRules | null,
    frame: { width: 0, height: 0 } as Size,
    background: '',
    /** Height and width in words, as it prints. */
    printedWords: '',
    path: '',
    placement: { x: 0, y: 0, scale: 1 } as Placement,
    width: 0,
    height: 0,
    rules: [] as MeasuredRule[],
    looks: [] as LookFinding[],
    advice: [] as string[],
    /** Path of the drawn photo; empty until there is one. */
    drawn: '',
    why: '',
    unreadable: false,
    progress: 0,
    uploading: false,
    uploadError: '',
  },
  methods: {
    onLoad({ applicationId = '' }: Record<string, string | undefined>) {
      this.setData({ applicationId })
      return this.load()
    },
    async load() {
      this.setData({ failure: null })
      try {
        const { photoRules } = await api.application('get', { applicationId: this.data.applicationId })
        this.setData({
          photoRules,
          frame: frameFor(photoRules),
          background: BACKGROUND_LABELS[photoRules.background],
          printedWords: millimetres(photoRules.printed),
        })
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    onTakeTap() {
      return this.choose('camera')
    },
    onAlbumTap() {
      return this.choose('album')
    },
    async choose(source: 'camera' | 'album') {
      const [file] = await pickFiles(source, 1)
      if (file) await this.open(file.path)
    },
    async open(path: string) {
      this.setData({ unreadable: false, uploadError: '', drawn: '' })
      const canvas = await this.canvas()
      try {
        this.place(await loadPicture(canvas, path))
      } catch {
        this.setData({ unreadable: true, path: '' })
      }
    },
    place(picture: Picture) {
      const last = workOf.get(this)?.last ?? Promise.resolve()
      workOf.set(this, { picture, gesture: new Gesture(), drawing: 0, last })
      const { path, width, height } = picture
      this.setData({ path, width, height, placement: startPlacement(this.cropping(picture)) })
      void this.measure()
    },
    cropping(picture: Size): Cropping {
      return { frame: this.data.frame, picture }
    },
    async onTurnTap() {
      const work = workOf.get(this)
      if (work) this.place(await turnPicture(await this.canvas(), work.picture))
    },
    onZoomTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const work = workOf.get(this)
      if (!work) return
      const factor = currentTarget.dataset['way'] === 'in' ? ZOOM_STEP : 1 / ZOOM_STEP
      this.setData({ placement: zoom(this.data.placement, factor, this.cropping(work.picture)) })
      void this.measure()
    },
    onTouchStart({ touches }: WechatMiniprogram.TouchEvent) {
      workOf.get(this)?.gesture.start(touches)
    },
    onTouchMove({ touches }: WechatMiniprogram.TouchEvent) {
      const work = workOf.get(this)
      if (!work) return
      const placement = work.gesture.follow(touches, this.data.placement, this.cropping(work.picture))
      this.setData({ placement })
    },
    onTouchEnd() {
      void this.measure()
    },

    /** Draws what the frame shows; a newer drawing makes an older one's result worthless. */
    async measure() {
      const work = workOf.get(this)
      const { photoRules, frame, placement } = this.data
      if (!work || !photoRules) return
      const turn = ++work.drawing
      const isOld = () => turn !== work.drawing || workOf.get(this) !== work
      await work.last
      if (isOld()) return
      const cut = { image: work.picture.image, source: cutOut(placement, frame) }
      const drawing = drawPhoto(await this.canvas(), cut, photoRules)
      work.last = drawing.catch(() => undefined)
      const drawn = await drawing
      if (isOld()) return
      const rules = measuredRules(drawn.measures, photoRules)
      const wrong = rules.filter(({ ok }) => !ok).map(({ label }) => label)
      this.setData({
        drawn: drawn.path,
        rules,
        ...looksData(photoLooks(drawn.pixels, photoRules.background)),
        why: wrong.length ? `${wrong.join('、')}不符合要求，请换一张或缩小一点` : '',
      })
      const face = await findFaces(drawn.pixels)
      if (!isOld()) this.setData(looksData([face, ...this.data.looks]))
    },
    canvas(): Promise<WechatMiniprogram.Canvas> {
      return new Promise((resolve) => {
        this.createSelectorQuery()
          .select('#drawing')
          .fields({ node: true }, ({ node }) => resolve(node as WechatMiniprogram.Canvas))
          .exec()
      })
    },

    /** The same photo is uploaded once, however often it is tried. */
    attemptOf(path: string): Attempt {
      const work = workOf.get(this)
      if (!work) return { fileId: '' }
      if (work.attempt?.path !== path) work.attempt = { path, fileId: '' }
      return work.attempt
    },
    async onUseTap() {
      const { applicationId, drawn, why, uploading } = this.data
      if (!drawn || why || uploading) return
      this.setData({ uploading: true, uploadError: '', progress: 0 })
      try {
        const application = await attachFile({
          applicationId,
          kind: 'photo',
          filePath: drawn,
          attempt: this.attemptOf(drawn),
          name: '证件照.jpg',
          onProgress: (progress) => this.setData({ progress }),
        })
        // The form shows the photo at once, without asking the server again.
        this.getOpenerEventChannel().emit?.('attached', application)
        await goBack()
      } catch (error) {
        const failure = describeFailure(error)
        this.setData({ uploadError: refusalWords(failure) })
        if (failure.code === 'STATE_CONFLICT') await showFailure(failure, '照片已锁定')
      } finally {
        this.setData({ uploading: false })
      }
    },
  },
})

const looksData = (looks: LookFinding[]) => ({
  looks,
  advice: looks.map(({ advice }) => advice).filter((advice) => advice !== ''),
})

import type { ExamPhotoRules, PhotoProfile } from '../../../../cloudfunctions/exam/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { askBeforeLeaving } from '../../../behaviors/ask-before-leaving'
import { describeFailure, showFailure, type Failure } from '../../../utils/failure'
import { BACKGROUND_LABELS, millimetres } from '../../../utils/photo-words'
import {
  formOf,
  isSameForm,
  LABELS,
  profileErrors,
  profileOf,
  sizeOf,
  type Field,
  type ProfileForm,
} from './profile-form'

const backgrounds = Object.entries(BACKGROUND_LABELS).map(([value, label]) => ({ value, label }))
const OWN = '自己填写'
const PX_PER_MM = 2

/** 证件照要求 of an exam (D7): start from a usual size, change what differs. */
Component({
  behaviors: [appearance, askBeforeLeaving],
  data: {
    examId: '',
    failure: null as Failure | null,
    kept: null as ExamPhotoRules | null,
    form: null as ProfileForm | null,
    presets: [] as string[],
    /** The usual size that the form says; 自己填写 for another. */
    preset: '',
    /** The photo itself in words, and its frame in px. */
    size: '',
    frame: { width: 0, height: 0 },
    backgrounds,
    backgroundWords: '',
    labels: LABELS,
    errors: {} as Record<string, string>,
    changed: false,
    saving: false,
    saved: '',
  },
  methods: {
    onLoad({ examId = '' }: Record<string, string | undefined>) {
      this.setData({ examId })
      return this.load()
    },
    async load() {
      this.setData({ failure: null })
      try {
        this.keep(await api.exam('getPhotoRules', { examId: this.data.examId }))
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    keep(kept: ExamPhotoRules) {
      this.setData({ kept, presets: kept.presets.map(({ name }) => name), errors: {} })
      this.show(formOf(kept.rules))
    },
    show(form: ProfileForm) {
      const { kept } = this.data
      if (!kept) return
      const size = sizeOf(form)
      const preset = kept.presets.find(({ rules }) => isSameForm(formOf(rules), form))
      this.setData({
        form,
        preset: preset?.name ?? OWN,
        size: size ? millimetres(size) : '',
        frame: { width: PX_PER_MM * (size?.width ?? 0), height: PX_PER_MM * (size?.height ?? 0) },
        backgroundWords: BACKGROUND_LABELS[form.background],
        changed: !isSameForm(form, formOf(kept.rules)),
      })
    },
    onPresetChange({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const preset = this.data.kept?.presets.find(({ name }) => name === detail.value)
      if (!preset) return
      this.setData({ errors: {}, saved: '' })
      this.show(formOf(preset.rules))
    },
    onInput({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const field = currentTarget.dataset['field'] as Field
      const { form, errors } = this.data
      if (!form) return
      this.setData({ errors: { ...errors, [field]: '' }, saved: '' })
      this.show({ ...form, [field]: detail.value })
    },
    onBackgroundChange({ detail }: WechatMiniprogram.CustomEvent<{ value: PhotoProfile['background'] }>) {
      const { form } = this.data
      this.setData({ saved: '' })
      if (form) this.show({ ...form, background: detail.value })
    },
    async onSaveTap() {
      const { examId, form, saving } = this.data
      if (!form || saving) return
      this.setData({ saving: true, errors: {} })
      try {
        this.keep(await api.exam('setPhotoRules', { examId, profile: profileOf(form) }))
        this.setData({ saved: '已保存。以后上传的照片按新要求检查。' })
      } catch (error) {
        const failure = describeFailure(error)
        const errors = profileErrors(failure.issues)
        if (Object.keys(errors).length) this.setData({ errors })
        else await showFailure(failure, '证件照要求没有保存')
      } finally {
        this.setData({ saving: false })
      }
    },
  },
})

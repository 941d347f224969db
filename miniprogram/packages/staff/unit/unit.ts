import type {
  MemberLevel,
  RegistrationField,
  UnitFileView,
} from '../../../../cloudfunctions/membership/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, showFailure, type Failure } from '../../../utils/failure'
import { dayTime } from '../../../utils/format'
import { registeredFacts, type Fact } from '../../../utils/registered-facts'
import { memberLevelLabels, memberLevelOptions, registrationLabels } from '../../../utils/unit-labels'
import { historyFacts, operatorFacts, profileFacts } from './unit-facts'
import { canned, sheetOf, type Asked } from './asked-decision'

type Typing = WechatMiniprogram.CustomEvent<{ value: string }>

/** One unit for staff: decide on its registration (M1), set its level and tags (M6). */
Component({
  behaviors: [appearance],
  properties: { unitId: String },
  data: {
    levels: memberLevelOptions,
    canned,
    markable: Object.entries(registrationLabels).map(([path, label]) => ({ path, label, on: false })),
    failure: null as Failure | null,
    unit: null as UnitFileView | null,
    submitted: '',
    registered: [] as Fact[],
    profile: [] as Fact[],
    operators: [] as Fact[],
    history: [] as ReturnType<typeof historyFacts>,
    tag: '',
    savingTags: false,
    asked: null as Asked | null,
    reason: '',
    busy: false,
    askedError: '',
  },
  methods: {
    onLoad() {
      void this.load()
    },
    async load() {
      try {
        this.show(await api.membership('getUnit', { unitId: this.data.unitId }))
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    show(unit: UnitFileView) {
      this.setData({
        failure: null,
        unit,
        submitted: dayTime(unit.submittedAt),
        registered: registeredFacts(unit),
        profile: profileFacts(unit),
        operators: operatorFacts(unit),
        history: historyFacts(unit),
      })
    },
    onAskTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const event = currentTarget.dataset['event'] as 'approve' | 'return' | 'reject'
      this.ask(sheetOf(event, this.data.unit?.name ?? ''))
    },
    onLevelChange({ detail }: Typing) {
      const level = detail.value as MemberLevel
      if (level === this.data.unit?.level) return
      this.ask({
        event: 'setLevel',
        level,
        title: `改为${memberLevelLabels[level]}`,
        text: '会费标准和权利随等级变化。这次修改会记入操作记录。',
        confirm: '修改等级',
        needsReason: true,
      })
    },
    ask(asked: Asked) {
      const markable = this.data.markable.map((one) => ({ ...one, on: false }))
      this.setData({ asked, reason: '', askedError: '', markable })
    },
    onCancel() {
      this.setData({ asked: null })
    },
    onReason({ detail }: Typing) {
      this.setData({ reason: detail.value, askedError: '' })
    },
    onCannedTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      this.setData({ reason: String(currentTarget.dataset['text']), askedError: '' })
    },
    onMarkTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const path = String(currentTarget.dataset['path'])
      this.setData({
        markable: this.data.markable.map((one) => (one.path === path ? { ...one, on: !one.on } : one)),
      })
    },
    async onConfirm() {
      const { asked, reason, busy } = this.data
      if (!asked || busy) return
      if (asked.needsReason && !reason.trim()) return this.setData({ askedError: '请写明原因，单位会看到。' })
      this.setData({ busy: true, askedError: '' })
      try {
        this.show(await this.send(asked))
        this.setData({ asked: null })
      } catch (error) {
        const { code, message } = describeFailure(error)
        const moved = code === 'STATE_CONFLICT'
        this.setData({ askedError: moved ? '这家单位刚被处理或重新提交，已为你重新加载。' : message })
        if (moved) await this.load()
      }
      this.setData({ busy: false })
    },
    send(asked: Asked): Promise<UnitFileView> {
      const { unit, reason, markable } = this.data
      const seen = { unitId: this.data.unitId, round: unit?.round ?? 1 }
      switch (asked.event) {
        case 'approve':
          return api.membership('approve', seen)
        case 'reject':
          return api.membership('reject', { ...seen, reason })
        case 'setLevel':
          return api.membership('setLevel', { unitId: seen.unitId, level: asked.level ?? 'member', reason })
        case 'return': {
          const marked = markable.filter(({ on }) => on)
          const marks = marked.map(({ path }) => ({
            path: path as RegistrationField,
            reason: '请核对后修改',
          }))
          return api.membership('return', { ...seen, opinion: reason, marks })
        }
      }
    },
    onTag({ detail }: Typing) {
      this.setData({ tag: detail.value })
    },
    onTagAddTap() {
      const tag = this.data.tag.trim()
      if (tag) void this.saveTags([...(this.data.unit?.tags ?? []), tag])
    },
    onTagRemoveTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const removed = String(currentTarget.dataset['tag'])
      void this.saveTags((this.data.unit?.tags ?? []).filter((tag) => tag !== removed))
    },
    async saveTags(tags: string[]) {
      if (this.data.savingTags) return
      this.setData({ savingTags: true })
      try {
        this.show(await api.membership('setTags', { unitId: this.data.unitId, tags }))
        this.setData({ tag: '' })
      } catch (error) {
        await showFailure(describeFailure(error), '标签没有保存')
      }
      this.setData({ savingTags: false })
    },
  },
})

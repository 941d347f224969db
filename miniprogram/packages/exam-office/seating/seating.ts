import type { Room, Seating } from '../../../../cloudfunctions/ticket/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { describeFailure, type Failure } from '../../../utils/failure'
import { fieldErrors } from '../../../utils/field-message'
import { roomRows, stateWords, subjectRows, type RoomRow, type SubjectRow } from './seating-view'

/** A room that is being typed. `index` is its place, or the number of rooms for a new one. */
interface RoomDraft {
  index: number
  roomId: string
  name: string
  capacity: string
  subjects: { subjectId: string; name: string; chosen: boolean }[]
}

type Asking = '' | 'draw' | 'issue' | 'remove'

/** 考场安排 of one site: rooms, the draw, publishing, and the list of seats (I1, I4). */
Component({
  behaviors: [appearance],
  data: {
    examId: '',
    siteId: '',
    failure: null as Failure | null,
    seating: null as Seating | null,
    rooms: [] as RoomRow[],
    subjects: [] as SubjectRow[],
    words: '',
    canDraw: false,
    canIssue: false,
    draft: null as RoomDraft | null,
    errors: {} as Record<string, string>,
    asking: '' as Asking,
    busy: false,
    actError: '',
  },
  methods: {
    onLoad({ examId = '', siteId = '' }: Record<string, string | undefined>) {
      this.setData({ examId, siteId })
      void this.load()
    },
    onPullDownRefresh() {
      void this.load().finally(() => wx.stopPullDownRefresh())
    },
    async load() {
      const { examId, siteId } = this.data
      this.setData({ failure: null })
      try {
        this.show(await api.ticket('getSeating', { examId, siteId }))
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
    show(seating: Seating) {
      this.setData({
        seating,
        rooms: roomRows(seating),
        subjects: subjectRows(seating),
        words: stateWords(seating),
        canDraw: seating.allowed.includes('draw'),
        canIssue: seating.allowed.includes('issue'),
      })
    },

    onRoomTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { seating } = this.data
      if (!seating) return
      const index = Number(currentTarget.dataset['index'])
      const room = seating.rooms[index]
      this.setData({
        errors: {},
        actError: '',
        draft: {
          index,
          roomId: room?.roomId ?? '',
          name: room?.name ?? `第 ${String(index + 1).padStart(2, '0')} 考场`,
          capacity: String(room?.capacity ?? seating.rooms.at(-1)?.capacity ?? 30),
          subjects: seating.subjects.map(({ subjectId, name }) => ({
            subjectId,
            name,
            chosen: room ? room.subjectIds.includes(subjectId) : true,
          })),
        },
      })
    },
    onRoomName({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ 'draft.name': detail.value, 'errors.name': '' })
    },
    onRoomCapacity({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ 'draft.capacity': detail.value, 'errors.capacity': '' })
    },
    onRoomSubject({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ checked: boolean }>) {
      const at = Number(currentTarget.dataset['index'])
      this.setData({ [`draft.subjects[${at}].chosen`]: detail.checked, 'errors.subjectIds': '' })
    },
    onDraftVisible({ detail }: WechatMiniprogram.CustomEvent<{ visible: boolean }>) {
      if (!detail.visible) this.onDraftCancel()
    },
    onDraftCancel() {
      this.setData({ draft: null })
    },
    async onRoomSave() {
      const { draft, seating } = this.data
      if (!draft || !seating || this.data.busy) return
      const subjectIds = draft.subjects.filter(({ chosen }) => chosen).map(({ subjectId }) => subjectId)
      const capacity = Number(draft.capacity)
      const room: Room = { roomId: draft.roomId, name: draft.name.trim(), capacity, subjectIds }
      const rooms = [...seating.rooms]
      rooms.splice(draft.index, 1, room)
      await this.save(rooms, draft.index)
    },
    async onRoomRemove() {
      const { draft, seating } = this.data
      if (!draft || !seating) return
      const rooms = seating.rooms.filter((_, index) => index !== draft.index)
      await this.save(rooms, draft.index)
    },
    /** Saves all rooms; what is wrong with the one that is open stands beside its fields. */
    async save(rooms: Room[], index: number) {
      const { examId, siteId, seating, busy } = this.data
      if (busy || !seating) return
      this.setData({ busy: true, errors: {}, actError: '' })
      try {
        this.show(await api.ticket('saveRooms', { examId, siteId, revision: seating.revision, rooms }))
        this.setData({ draft: null })
      } catch (error) {
        const failure = describeFailure(error)
        const all = fieldErrors(failure.issues, { [`rooms.${index}.name`]: '考场名称' })
        const own = (field: string) => all[`rooms.${index}.${field}`] ?? ''
        const errors = { name: own('name'), capacity: own('capacity'), subjectIds: own('subjectIds') }
        const beside = Object.values(errors).some(Boolean)
        this.setData({ errors, actError: beside ? '' : (all['rooms'] ?? failure.message) })
      } finally {
        this.setData({ busy: false })
      }
    },

    onAskTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      this.setData({ asking: currentTarget.dataset['what'] as Asking, actError: '' })
    },
    onAskCancel() {
      this.setData({ asking: '' })
    },
    async onAskConfirm() {
      const { asking, busy, seating, examId, siteId } = this.data
      if (busy || !seating) return
      this.setData({ busy: true, actError: '' })
      try {
        const { revision } = seating
        this.show(
          asking === 'draw'
            ? await api.ticket('draw', { examId, siteId, revision })
            : await api.ticket('issue', { examId, siteId }),
        )
        this.setData({ asking: '' })
        void wx.pageScrollTo({ scrollTop: 0 })
      } catch (error) {
        const { code, message, details } = describeFailure(error)
        const subject = seating.subjects.find(({ subjectId }) => subjectId === details['subjectId'])
        this.setData({
          actError:
            code === 'ROOM_CAPACITY_SHORT' && subject
              ? `${subject.name}还差 ${String(details['missing'])} 个座位，请增加考场或座位后再排。`
              : message,
        })
      } finally {
        this.setData({ busy: false })
      }
    },
    onSeatsTap() {
      const { examId, siteId } = this.data
      void wx.navigateTo({ url: `../seats/seats?examId=${examId}&siteId=${siteId}` })
    },
  },
})

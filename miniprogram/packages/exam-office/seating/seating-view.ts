import type { Room, Seating } from '../../../../cloudfunctions/ticket/contract'
import { monthDayTime } from '../../../utils/format'

export interface RoomRow extends Room {
  /** `30 个座位，理论知识、操作技能` */
  words: string
}

export interface SubjectRow {
  name: string
  /** `128 人，座位 150 个` */
  words: string
  /** How many seats are missing; empty when there are enough. */
  short: string
}

export const roomRows = ({ rooms, subjects }: Seating): RoomRow[] =>
  rooms.map((room) => ({
    ...room,
    words: `${room.capacity} 个座位，${subjects
      .filter(({ subjectId }) => room.subjectIds.includes(subjectId))
      .map(({ name }) => name)
      .join('、')}`,
  }))

export const subjectRows = ({ subjects }: Seating): SubjectRow[] =>
  subjects.map(({ name, candidates, capacity }) => ({
    name,
    words: `${candidates} 人考，${capacity} 个座位`,
    short: capacity < candidates ? `还差 ${candidates - capacity} 个` : '',
  }))

/** Where the seats stand, in one sentence with what to do next. */
export function stateWords({ paid, arranged, issued, drawnAt, rooms, allowed }: Seating): string {
  if (!paid) return '还没有人缴费，缴费后再排座。'
  const without = paid - arranged - issued
  if (!rooms.length) return `${paid} 人要排座。先添加考场。`
  if (!arranged && !issued) return `${paid} 人要排座。考场够了就可以排。`
  if (without > 0) return `还有 ${without} 人没有座位，请再排一次。`
  if (arranged && !allowed.includes('issue')) return '上次排座没有做完，请再排一次。'
  if (arranged) return `${monthDayTime(drawnAt ?? '')} 排好 ${arranged} 人，还没有发布，考生看不到。`
  return `${issued} 张准考证已发布。发布后座位不再变动。`
}

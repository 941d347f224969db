import type { MemberLevel } from '../unit-choices'

/** How documents name a level; screens have their own labels in `miniprogram/utils/unit-labels.ts`. */
export const LEVEL_WORDS: Record<MemberLevel, string> = {
  member: '会员单位',
  director: '理事单位',
  standing_director: '常务理事单位',
  deputy_secretary_general: '副秘书长单位',
  vice_president: '副理事长单位',
  president: '理事长单位',
  adviser: '顾问单位',
}

export const levelWords = (level: MemberLevel): string => LEVEL_WORDS[level]

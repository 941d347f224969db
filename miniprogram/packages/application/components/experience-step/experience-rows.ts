import type { WorkExperience } from '../../../../../cloudfunctions/application/contract'
import { months } from '../../../../utils/format'
import { gapMonths, monthRange, periodMonths } from '../../../../utils/work-periods'

/** One work experience as a line, latest first, with the gap to the next older one. */
export interface ExperienceRow {
  id: string
  range: string
  employer: string
  position: string
  length: string
  /** `中间空缺 1 年 5 个月，不计入年限`, or empty. */
  gap: string
  error: string
}

export function experienceRows(
  experiences: readonly WorkExperience[],
  errors: Record<string, string>,
  today: string,
): ExperienceRow[] {
  const latestFirst = experiences
    .map((experience, index) => ({ experience, error: firstError(errors, index) }))
    .sort((a, b) => (a.experience.startedOn < b.experience.startedOn ? 1 : -1))
  return latestFirst.map(({ experience, error }, place) => {
    const older = latestFirst[place + 1]?.experience
    const gap = older ? gapMonths(older, experience) : 0
    return {
      id: experience.workExperienceId,
      range: monthRange(experience),
      employer: experience.employer,
      position: experience.position,
      length: months(periodMonths(experience, today)),
      gap: gap ? `中间空缺 ${months(gap)}，不计入年限` : '',
      error,
    }
  })
}

function firstError(errors: Record<string, string>, index: number): string {
  const path = `form.workExperiences.${index}`
  return Object.entries(errors).find(([key]) => key === path || key.startsWith(`${path}.`))?.[1] ?? ''
}

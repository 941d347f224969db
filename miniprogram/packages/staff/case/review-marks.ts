import { pathLabel } from '../../../utils/form-fields'

/** A field or file that a reviewer objects to, and why. */
export interface Mark {
  path: string
  reason: string
}

/** Sets the reason of a path; an empty reason takes the mark away. */
export function withMark(marks: readonly Mark[], path: string, reason: string): Mark[] {
  const others = marks.filter((mark) => mark.path !== path)
  return reason ? [...others, { path, reason }] : others
}

/** The opinion that marks and chosen sentences add up to. The reviewer may write it anew. */
export function composeOpinion(marks: readonly Mark[], sentences: readonly string[]): string {
  const parts = [...marks.map(({ path, reason }) => `${pathLabel(path)}：${reason}`), ...sentences]
  return parts.length ? `${parts.join('；')}。请修改后重新提交。` : ''
}

import { ROSTER_COLUMNS } from './columns'

/** The titles of a roster file and one row of examples. */
export const getRosterTemplate = (): { titles: string[]; example: string[] } => ({
  titles: ROSTER_COLUMNS.map(({ title }) => title),
  example: ROSTER_COLUMNS.map(({ example }) => example),
})

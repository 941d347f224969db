import { z } from 'zod'
import { contracts, type FunctionName } from './contracts'

/** A place in a route's input that names a record. */
export interface NamedRecord {
  name: FunctionName
  route: string
  /** `evidenceFileIds`; dotted when it is deeper. */
  field: string
  isForStaff: boolean
  /** What the id can be of, where the route says it by `kind`: `getDocument` opens eight kinds by one field. */
  kinds: string[]
}

/** What everybody may name: the programme of exams is public, and so are the announcements. */
const PUBLIC = new Set(['examId', 'siteId', 'siteIds', 'subjectIds', 'announcementId'])
/** Fields that end alike and name nothing of ours: a WeChat's own name, a row of the caller's own form, a room of the exam that is named beside it. */
const NO_RECORD = new Set(['wechatId', 'workExperienceId', 'roomId'])

/** Every field of every contract that names a record somebody owns (O3): whatever ends in `Id` or `Ids`, at any depth. */
export const namedRecords = (): NamedRecord[] =>
  Object.entries(contracts).flatMap(([name, contract]) =>
    Object.entries(contract).flatMap(([route, { access, input }]) =>
      idFields(input).map((field) => ({
        name: name as FunctionName,
        route,
        field,
        isForStaff: Array.isArray(access),
        kinds: field === 'subjectId' ? kindsOf(input) : [],
      })),
    ),
  )

function idFields(schema: unknown, path: string[] = []): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return idFields(schema.unwrap(), path)
  if (schema instanceof z.ZodArray) return idFields(schema.element, path)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => idFields(option, path))
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([field, part]) => idFields(part, [...path, field]))
  const field = path.at(-1) ?? ''
  return /Ids?$/.test(field) && !PUBLIC.has(field) && !NO_RECORD.has(field) ? [path.join('.')] : []
}

function kindsOf(input: z.ZodType): string[] {
  const kind: unknown = input instanceof z.ZodObject ? input.shape['kind'] : null
  return kind instanceof z.ZodEnum ? kind.options.map(String) : []
}

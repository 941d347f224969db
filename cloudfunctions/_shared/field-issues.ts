import type { z } from 'zod'
import { FIELD_ISSUE_CODES, type FieldIssue, type FieldIssueCode } from './errors'

type ZodIssue = z.core.$ZodIssue

/** Makes zod's issues ours. A rule of our own says its code in `params.code`: `ctx.addIssue({ code: 'custom', params: { code: 'ID_CHECK_DIGIT', expected: '9' } })`. */
export const fieldIssues = (error: z.ZodError): FieldIssue[] => error.issues.map(fieldIssue)

function fieldIssue(issue: ZodIssue): FieldIssue {
  const path = issue.path.map(String).join('.')
  switch (issue.code) {
    case 'custom': {
      const { code, ...params } = (issue.params ?? {}) as { code?: FieldIssueCode } & Record<
        string,
        string | number
      >
      return {
        path,
        code: code && FIELD_ISSUE_CODES.includes(code) ? code : 'INVALID',
        ...(Object.keys(params).length ? { params } : {}),
      }
    }
    case 'invalid_type':
      return { path, code: issue.input === undefined || issue.input === null ? 'REQUIRED' : 'INVALID' }
    case 'invalid_value':
      return { path, code: 'NOT_A_CHOICE' }
    case 'too_small':
      return tooSmall(path, issue.origin, Number(issue.minimum))
    case 'too_big':
      return tooBig(path, issue.origin, Number(issue.maximum))
    default:
      return { path, code: 'INVALID' }
  }
}

function tooSmall(path: string, origin: string, minimum: number): FieldIssue {
  if (origin === 'string')
    return minimum === 1 ? { path, code: 'REQUIRED' } : { path, code: 'TOO_SHORT', params: { minimum } }
  if (origin === 'array') return { path, code: 'TOO_FEW', params: { minimum } }
  return { path, code: 'TOO_SMALL', params: { minimum } }
}

function tooBig(path: string, origin: string, maximum: number): FieldIssue {
  if (origin === 'string') return { path, code: 'TOO_LONG', params: { maximum } }
  if (origin === 'array') return { path, code: 'TOO_MANY', params: { maximum } }
  return { path, code: 'TOO_LARGE', params: { maximum } }
}

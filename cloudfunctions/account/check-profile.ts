import type { FieldIssue } from '../_shared/errors'
import { profileIssues, type ProfileFields } from './profile-rules'

/** What `saveProfile` would object to in the fields that are given (A2). Saves nothing, tells nothing about other accounts. */
export async function checkProfile(fields: Partial<ProfileFields>): Promise<{ issues: FieldIssue[] }> {
  return { issues: profileIssues(fields, new Date()) }
}

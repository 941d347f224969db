import { loadAssociation } from '../_shared/association'
import { AppError } from '../_shared/errors'
import { sendMail } from '../_shared/mail'
import { minuteWords } from '../_shared/time'
import type { AuditDigest } from './audit-digest'
import { findLastAuditEntry } from './audit-repository'
import { addDigest } from './digest-repository'

/**
 * Every night: notes where the audit log stands, and mails it to `auditEmail` of the association, out of reach of whoever
 * can write to the database (O1). A day without entries has nothing to note. A mail that is not taken is made up for by
 * the next one, which vouches for everything before it.
 */
export async function closeAuditDay(at: Date): Promise<{ entries: number; mailed: boolean }> {
  const last = await findLastAuditEntry()
  if (!last) return { entries: 0, mailed: false }
  const digest = { _id: last._id, sequence: last.sequence, hash: last.hash, at }
  const isNew = await addDigest(digest)
  return { entries: last.sequence, mailed: isNew && (await mail(digest)) }
}

async function mail({ sequence, hash, at }: AuditDigest): Promise<boolean> {
  const { auditEmail, name } = await loadAssociation()
  if (!auditEmail) return false
  const text = [
    `截至 ${minuteWords(at)}，操作记录共 ${sequence} 条，最后一条的校验值：`,
    hash,
    '请保存这封邮件。以后核对时，第 ' + sequence + ' 条的校验值应与此相同。',
    name,
  ].join('\n')
  try {
    await sendMail({ to: auditEmail, subject: `操作记录摘要（${sequence} 条）`, text, attachments: [] })
    return true
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}

import type { SignedInCaller } from '../../_shared/caller'
import { AppError } from '../../_shared/errors'
import { yuanWords } from '../../_shared/money'
import { dayOf } from '../../_shared/time'
import { staffActor } from '../../application/actor'
import { recordAudit } from '../../staff/record-audit'
import { duesState, owedFen } from './dues-state'
import { loadDues } from './load-dues'
import { reminderWaits } from './next-steps'
import { addNotice, findNoticesOf } from './notice-repository'
import { presentDuesFile } from './present-dues'
import { requireMember } from './require-member'
import { tellOfDues } from './tell-of-dues'
import type { DuesFileView } from './views'

/** Reminds a unit of what it owes (M10): SMS to its contact, inbox of its operators, once in seven days. */
export async function remindOfDues(
  { unitId }: { unitId: string },
  caller: SignedInCaller,
): Promise<DuesFileView> {
  const unit = await requireMember(unitId)
  const at = new Date()
  const [{ dues }, notices] = await Promise.all([loadDues(unit), findNoticesOf(unitId)])
  const unpaid = dues.filter((one) => duesState(one, dayOf(at)) !== 'settled')
  if (!unpaid.length) throw new AppError('STATE_CONFLICT')
  const retryAt = reminderWaits(notices, at)
  if (retryAt) throw new AppError('RATE_LIMITED', { retryAt: retryAt.toISOString() })
  const by = staffActor(caller)
  const noticeId = `reminder:${unitId}:${dayOf(at)}`
  const sentBy = { accountId: by.accountId, name: by.name }
  if (await addNotice({ _id: noticeId, unitId, kind: 'reminder', letter: null, sentBy, sentAt: at })) {
    const amount = yuanWords(unpaid.reduce((sum, one) => sum + owedFen(one), 0))
    const dueOn = unpaid.map((one) => one.dueOn).sort()[0]!
    await tellOfDues(unit, 'dues_reminder', noticeId, { amount, dueOn }, at)
    await recordAudit({ action: 'membership.remindOfDues', by, target: unitId, after: { amount }, at })
  }
  return presentDuesFile(unit, by.accountId)
}

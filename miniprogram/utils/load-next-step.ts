import type { Session } from '../../cloudfunctions/account/contract'
import type { ExamCard } from '../../cloudfunctions/exam/contract'
import { api } from '../api/index'
import { applicationStep, bindingStep, examStep, mostUrgent, type NextStep } from './next-step'
import { serverNow } from './server-time'

/**
 * Finds the one next step of whoever is looking: to bind a WeChat before anything else, their most urgent application,
 * else the exam that closes first.
 */
export async function loadNextStep(
  { account }: Session,
  exams: Promise<ExamCard[]>,
): Promise<NextStep | null> {
  if (account?.wechat === 'none') return bindingStep('none')
  if (account?.profile) {
    const { items } = await api.application('listMine', {})
    const urgent = mostUrgent(items, serverNow())
    if (urgent) {
      const { applicationId } = urgent
      return applicationStep(await api.application('get', { applicationId }))
    }
  }
  if (account?.wechat === 'other') return bindingStep('other')
  return examStep(await exams)
}

import type {
  ApplicationStatus,
  ApplicationView,
  TimelineEntry,
} from '../../../../cloudfunctions/application/contract'
import type { TimelineNode } from '../../../components/timeline/timeline'
import { calendarDay, dayTime, yuan } from '../../../utils/format'
import { eventLabels } from '../../../utils/labels'

interface Stage {
  key: string
  title: string
  /** Sites without review leave these out (F2). */
  reviewOnly?: true
  /** Only shown while it is due. */
  detour?: true
  note(application: ApplicationView): string
  icon: string
}

const STAGES: Stage[] = [
  { key: 'fill', title: '提交申报表', icon: 'edit-1', note: (a) => `${dayTime(a.registrationClosesAt)} 前` },
  {
    key: 'correct',
    title: '修改后重新提交',
    detour: true,
    icon: 'edit-1',
    note: (a) => `${dayTime(a.correctionClosesAt)} 前`,
  },
  {
    key: 'sign',
    title: '提交签字申报表',
    reviewOnly: true,
    icon: 'file-attachment',
    note: (a) => `${dayTime(a.correctionClosesAt)} 前`,
  },
  { key: 'review', title: '资格审核', reviewOnly: true, icon: 'time', note: () => '一般 2 个工作日内' },
  {
    key: 'pay',
    title: '待缴费',
    icon: 'wallet',
    note: (a) => [a.payBy ? `${dayTime(a.payBy)} 前` : '', yuan(a.totalFen)].filter(Boolean).join(' · '),
  },
  {
    key: 'ticket',
    title: '打印准考证',
    icon: 'ticket',
    note: (a) => `${calendarDay(a.ticketPrintableOn)}起`,
  },
  { key: 'exam', title: '参加考试', icon: 'work', note: (a) => dayTime(a.examAt) },
]

/** The stage a status is at; what has ended has none. */
const STAGE_OF: Record<ApplicationStatus, string | null> = {
  draft: 'fill',
  awaiting_signed_form: 'sign',
  in_review: 'review',
  returned: 'correct',
  awaiting_payment: 'pay',
  paid: 'ticket',
  expired: null,
  withdrawn: null,
}

const BACKWARD: readonly string[] = ['return', 'expire', 'withdraw', 'reopen']

/** 办理进度: what happened with time and actor, what is due now, and what is still to come (B5). */
export function progressNodes(application: ApplicationView): TimelineNode[] {
  return [...pastNodes(application.timeline), ...comingNodes(application)]
}

function pastNodes(timeline: readonly TimelineEntry[]): TimelineNode[] {
  const submitted = (index: number) => timeline.slice(0, index).some(({ event }) => event === 'submit')
  return timeline.map(({ event, by, at, reason }, index) => ({
    key: `${index}`,
    title: event === 'submit' && submitted(index) ? '重新提交' : eventLabels[event],
    note: `${dayTime(at)} · ${event === 'approve' || event === 'return' ? `审核员 ${by}` : by}`,
    reason: reason ?? '',
    state: BACKWARD.includes(event) ? 'back' : 'done',
    icon: '',
  }))
}

function comingNodes(application: ApplicationView): TimelineNode[] {
  const at = STAGE_OF[application.status]
  if (at === null) return []
  const stages = STAGES.filter(
    ({ key, reviewOnly, detour }) => (application.reviewRequired || !reviewOnly) && (!detour || key === at),
  )
  const here = stages.findIndex(({ key }) => key === at)
  return stages.slice(here).map((stage, index) => ({
    key: stage.key,
    title: stage.title,
    note: stage.note(application),
    reason: '',
    state: index === 0 ? 'now' : 'todo',
    icon: stage.icon,
  }))
}

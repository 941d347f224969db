import type { RequestStep, WantedLine } from '../../cloudfunctions/request/contract'
import type { TimelineNode } from '../components/timeline/timeline'
import { dayTime } from './format'
import { requestEventLabels } from './labels'

/** What happened to a request, as the lines of its timeline; `waiting` is what comes next, if anything. */
export function requestNodes(steps: RequestStep[], waiting: string): TimelineNode[] {
  const done = steps.map(({ event, by, at, reason }, index) => ({
    key: String(index),
    title: requestEventLabels[event] ?? event,
    note: `${dayTime(at)} ${by}`,
    reason: reason ?? '',
    state: event === 'reject' || event === 'refuse' ? ('back' as const) : ('done' as const),
    icon: '',
  }))
  const next = { key: 'next', title: waiting, note: '', reason: '', state: 'now' as const, icon: '' }
  return waiting ? [...done, next] : done
}

export const wantedLabels: Record<WantedLine['field'], string> = {
  name: '姓名',
  idType: '证件类型',
  idNumber: '证件号码',
  userName: '用户名',
  creditCode: '统一社会信用代码',
  certificateNumber: '证书编号',
  newPhone: '新手机号',
}

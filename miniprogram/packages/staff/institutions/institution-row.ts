import type { InstitutionEntry, InstitutionEvent } from '../../../../cloudfunctions/talent/contract'
import { dayTime } from '../../../utils/format'
import { serverNow } from '../../../utils/server-time'

export type ActionKey = InstitutionEvent | 'reissue'

interface Action {
  label: string
  title: (name: string) => string
  /** What follows from it. */
  text: string
  confirm: string
}

/** What staff can do about an institution, in words. */
export const actions: Record<ActionKey, Action> = {
  suspend: {
    label: '暂停',
    title: (name) => `暂停「${name}」`,
    text: '马上退出登录，恢复之前不能再登录。机构会看到原因。',
    confirm: '暂停账号',
  },
  resume: {
    label: '恢复',
    title: (name) => `恢复「${name}」`,
    text: '恢复后用原来的密码登录。',
    confirm: '恢复账号',
  },
  reissue: {
    label: '重发初始密码',
    title: (name) => `给「${name}」重发初始密码`,
    text: '原来的密码马上失效，已登录的微信全部退出。请先核实对方身份。',
    confirm: '重发初始密码',
  },
}

/** An institution as a row of the list. */
export interface InstitutionRow extends InstitutionEntry {
  statusWords: string
  /** About the initial password; empty once the institution has its own. */
  waiting: string
  buttons: { key: ActionKey; label: string }[]
}

export function institutionRow(entry: InstitutionEntry): InstitutionRow {
  const keys: ActionKey[] = [
    ...entry.allowedEvents,
    ...(entry.status === 'active' ? (['reissue'] as const) : []),
  ]
  return {
    ...entry,
    statusWords: entry.status === 'active' ? '使用中' : '已暂停',
    waiting: waitingWords(entry.initialPasswordUntil),
    buttons: keys.map((key) => ({ key, label: actions[key].label })),
  }
}

function waitingWords(until: string | null): string {
  if (!until) return ''
  return Date.parse(until) > serverNow()
    ? `还没有首次登录，初始密码 ${dayTime(until)} 前有效`
    : `初始密码 ${dayTime(until)} 已过期，需要重发`
}

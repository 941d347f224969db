import type { Transitions } from '../../_shared/status-table'

/** A run that makes the documents of a whole exam ahead. Labels are in `miniprogram/utils/labels.ts`. */
export const DOCUMENT_RUN_STATUSES = [
  /** 生成中: the timer goes on with it every minute. */
  'running',
  /** 已完成: everything was made or is listed as failed. */
  'done',
  /** 已暂停 by staff. What was made stays. */
  'stopped',
] as const
export type DocumentRunStatus = (typeof DOCUMENT_RUN_STATUSES)[number]

/** `resume` goes on after the last one made; `restart` goes through all again and makes anew only what has changed. */
export const documentRunTransitions = {
  finish: { from: ['running'], to: 'done' },
  stop: { from: ['running'], to: 'stopped' },
  resume: { from: ['stopped'], to: 'running' },
  restart: { from: ['done'], to: 'running' },
} as const satisfies Transitions<DocumentRunStatus>

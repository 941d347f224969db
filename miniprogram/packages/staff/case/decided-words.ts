import type { ApplicationEvent } from '../../../../cloudfunctions/application/contract'
import { eventLabels } from '../../../utils/labels'
import { dayTime } from '../../../utils/format'
import type { Failure } from '../../../utils/failure'

/** Who was faster, and what they did: `林静 已在 5月12日 周一 10:02 审核通过。你的决定没有生效。` */
export function decidedWords({ details, message }: Failure): string {
  const { by, event, at } = details as { by?: string; event?: ApplicationEvent; at?: string }
  if (!by || !event || !at) return message
  return `${by} 已在 ${dayTime(at)} ${eventLabels[event]}。你的决定没有生效。`
}

/** What a handler of `input` gave back: WeChat puts it into the field in place of what was typed. */
export interface InputReply {
  value: string
  cursor?: number
}

let reply: InputReply | null = null

/** Remembers the result of a handler, if it is one that a field takes. */
export function noteReply(eventType: string, result: unknown): void {
  if (eventType !== 'input') return
  if (typeof result === 'string') reply = { value: result }
  else if (result !== null && typeof result === 'object' && 'value' in result)
    reply = { ...result, value: String(result.value) }
}

/** The reply to the event that was just fired; events are handled before `fire` returns. */
export function takeReply(): InputReply | null {
  const taken = reply
  reply = null
  return taken
}

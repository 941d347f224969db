import type { EventChannelLike } from '../host'

type Listener = (...args: unknown[]) => void

/**
 * One end of the channel between a page and the page it opened. Events for which the other page has no listener
 * yet wait for it, as in WeChat: the opener emits right after `navigateTo`, before the page has loaded.
 */
export class EventChannel implements EventChannelLike {
  private readonly listeners = new Map<string, Listener[]>()
  private waiting: { event: string; args: unknown[] }[] = []
  private other: EventChannel | null = null

  static pair(): [EventChannel, EventChannel] {
    const [a, b] = [new EventChannel(), new EventChannel()]
    a.other = b
    b.other = a
    return [a, b]
  }

  on(event: string, listener: Listener): void {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener])
    const due = this.waiting.filter((entry) => entry.event === event)
    this.waiting = this.waiting.filter((entry) => entry.event !== event)
    for (const { args } of due) listener(...args)
  }

  once(event: string, listener: Listener): void {
    const single: Listener = (...args) => {
      this.off(event, single)
      listener(...args)
    }
    this.on(event, single)
  }

  off(event: string, listener?: Listener): void {
    if (!listener) this.listeners.delete(event)
    else
      this.listeners.set(
        event,
        (this.listeners.get(event) ?? []).filter((known) => known !== listener),
      )
  }

  emit(event: string, ...args: unknown[]): void {
    this.other?.deliver(event, args)
  }

  private deliver(event: string, args: unknown[]): void {
    const listeners = this.listeners.get(event) ?? []
    if (listeners.length === 0) this.waiting.push({ event, args })
    for (const listener of [...listeners]) listener(...args)
  }
}

import type { HostEvents } from './host'

type Listener<K extends keyof HostEvents> = (payload: HostEvents[K]) => void

/** Tells `wx.*` and the panel what happens in the phone. */
export class HostEventBus {
  private readonly listeners = new Map<string, Set<(payload: never) => void>>()

  on<K extends keyof HostEvents>(event: K, listener: Listener<K>): () => void {
    const group = this.listeners.get(event) ?? new Set()
    this.listeners.set(event, group)
    group.add(listener)
    return () => group.delete(listener)
  }

  emit<K extends keyof HostEvents>(event: K, payload: HostEvents[K]): void {
    for (const listener of this.listeners.get(event) ?? []) (listener as Listener<K>)(payload)
  }
}

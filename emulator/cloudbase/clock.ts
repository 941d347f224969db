import { EventEmitter } from 'node:events'

/** The emulator's time. Every part that compares instants reads it, so that a test can move all of them at once. */
export interface Clock {
  /** Milliseconds since the epoch. Runs on by itself. */
  now(): number
  set(at: Date): void
  advance(ms: number): void
}

/** A clock whose distance from real time is shared with the function workers and survives a restart. */
export interface MovableClock extends Clock {
  /** Milliseconds ahead of real time, read by the workers without a message. */
  readonly shared: SharedArrayBuffer
  offset(): number
  onMove(listener: () => void): void
}

/** `offset`: milliseconds ahead of real time to start with. */
export function createClock(offset = 0): MovableClock {
  const shared = new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT)
  const cell = new BigInt64Array(shared)
  const moves = new EventEmitter()
  const read = () => Number(Atomics.load(cell, 0))
  const move = (to: number) => {
    if (!Number.isFinite(to)) throw new RangeError('The clock can only be set to a valid instant.')
    Atomics.store(cell, 0, BigInt(Math.round(to)))
    moves.emit('move')
  }
  Atomics.store(cell, 0, BigInt(Math.round(offset)))
  return {
    shared,
    offset: read,
    now: () => Date.now() + read(),
    set: (at) => move(at.getTime() - Date.now()),
    advance: (ms) => move(read() + ms),
    onMove: (listener) => void moves.on('move', listener),
  }
}

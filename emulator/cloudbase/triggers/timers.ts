import type { MovableClock } from '../clock'
import type { FunctionDeclaration } from '../config/function-declaration'
import type { Functions } from '../functions/functions'
import { ServiceError } from '../service-error'
import { nextRun } from './next-run'

/** A run of a timer trigger: when it was due, and what came of it. */
export interface TimerRun {
  function: string
  trigger: string
  dueAt: string
  result?: unknown
  error?: string
}

interface Timer {
  function: string
  trigger: string
  expression: string
  dueAt: Date | null
}

/** Node's timers hold no more; a later due time is looked at again then. */
const longestWaitMs = 2 ** 31 - 1

/** Runs the timer triggers by the emulator's clock. */
export class Timers {
  private readonly timers: Timer[]
  private alarm: NodeJS.Timeout | undefined
  private running: Promise<TimerRun[]> = Promise.resolve([])
  private held = true

  constructor(
    private readonly functions: Functions,
    private readonly clock: MovableClock,
  ) {
    this.timers = functions.list().flatMap((declaration) => timersOf(declaration))
    this.schedule()
    clock.onMove(() => this.wake())
  }

  list(): Timer[] {
    return this.timers
  }

  /** Lets timers run by themselves. Until then only `run` does. */
  start(): void {
    this.held = false
    this.schedule()
    this.setAlarm()
  }

  stop(): void {
    this.held = true
    clearTimeout(this.alarm)
  }

  /** The runs that the last move of the clock made due, once they are over. */
  settled(): Promise<TimerRun[]> {
    return this.running
  }

  /** Moves the clock without running what becomes due; for a clock that is put back to a snapshot. */
  moveQuietly(move: () => void): void {
    const held = this.held
    this.held = true
    move()
    this.held = held
    this.schedule()
    if (!held) this.setAlarm()
  }

  private schedule(): void {
    const now = new Date(this.clock.now())
    for (const timer of this.timers) timer.dueAt = nextRun(timer.expression, now)
  }

  /**
   * Runs a function's timer now, due or not. `trigger` may be left out when it has only one.
   * @throws ServiceError `INVALID_PARAM` when there is no such trigger
   */
  async run(functionName: string, trigger?: string): Promise<TimerRun> {
    const own = this.timers.filter((timer) => timer.function === functionName)
    const chosen =
      trigger === undefined && own.length === 1 ? own[0] : own.find((one) => one.trigger === trigger)
    if (chosen) return this.fire(chosen, new Date(this.clock.now()))
    throw new ServiceError(
      'INVALID_PARAM',
      `Function ${functionName} has no timer ${trigger ?? 'of its own'}.`,
    )
  }

  private wake(): void {
    if (this.held) return this.schedule()
    const now = new Date(this.clock.now())
    // However far the clock went, a timer runs once: the cloud does not make up for what was missed either.
    const due = this.timers.filter(({ dueAt }) => dueAt !== null && dueAt <= now)
    const dueTimes = due.map(({ dueAt }) => dueAt!)
    this.schedule()
    const earlier = this.running
    if (due.length > 0) {
      this.running = earlier.then(() =>
        Promise.all(due.map((timer, index) => this.fire(timer, dueTimes[index]!))),
      )
    } else {
      this.running = earlier.then(() => [])
    }
    this.setAlarm()
  }

  private setAlarm(): void {
    clearTimeout(this.alarm)
    const next = this.timers.reduce(
      (least, { dueAt }) => Math.min(least, dueAt?.getTime() ?? Infinity),
      Infinity,
    )
    if (next === Infinity) return
    const wait = Math.min(Math.max(0, next - this.clock.now()), longestWaitMs)
    this.alarm = setTimeout(() => this.wake(), wait)
    this.alarm.unref()
  }

  private async fire(timer: Timer, dueAt: Date): Promise<TimerRun> {
    const time = `${dueAt.toISOString().slice(0, 19)}Z`
    const run = { function: timer.function, trigger: timer.trigger, dueAt: dueAt.toISOString() }
    const event = { Type: 'Timer', TriggerName: timer.trigger, Time: time, Message: '' }
    try {
      return { ...run, result: await this.functions.invoke(timer.function, event, { source: 'timer' }) }
    } catch (error) {
      return { ...run, error: error instanceof Error ? error.message : String(error) }
    }
  }
}

const timersOf = ({ name, triggers }: FunctionDeclaration): Timer[] =>
  triggers
    .filter(({ type }) => type === 'timer')
    .map((trigger) => ({ function: name, trigger: trigger.name, expression: trigger.config, dueAt: null }))

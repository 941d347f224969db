import { z } from 'zod'
import { ServiceError } from '../service-error'

/** A fault on request: what goes wrong with the next calls of an action. `*` stands for every action. */
export const faultSchema = z.strictObject({
  action: z.string().min(1),
  kind: z.enum(['delay', 'error', 'drop', 'lost-reply']),
  /** Milliseconds of real time, for `delay`. */
  delayMs: z.number().int().min(0).max(60_000).default(0),
  /** The answer of `error`; a quota that is used up is `EXCEED_REQUEST_LIMIT`. */
  code: z.string().min(1).default('SYS_ERR'),
  message: z.string().default('A fault on request.'),
  /** How many calls it meets. */
  times: z.number().int().min(1).default(1),
})

export type Fault = z.output<typeof faultSchema>

/** The faults that are waiting for their calls. */
export class Faults {
  private waiting: Fault[] = []

  add(fault: Fault): void {
    this.waiting.push({ ...fault })
  }

  list(): Fault[] {
    return this.waiting
  }

  clear(): void {
    this.waiting = []
  }

  /**
   * Called before an action is carried out. `drop`: close the connection and do nothing; `lost-reply`: do it, then
   * close the connection.
   * @throws ServiceError with the code of an `error` fault
   */
  async before(action: string): Promise<'none' | 'drop' | 'lost-reply'> {
    const fault = this.waiting.find((one) => one.action === action || one.action === '*')
    if (!fault) return 'none'
    fault.times -= 1
    if (fault.times === 0) this.waiting = this.waiting.filter((one) => one !== fault)
    if (fault.kind === 'error') throw new ServiceError(fault.code, fault.message)
    if (fault.kind !== 'delay') return fault.kind
    await new Promise((resolve) => setTimeout(resolve, fault.delayMs))
    return 'none'
  }
}

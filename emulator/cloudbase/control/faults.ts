import { z } from 'zod'
import { ServiceError } from '../service-error'

/**
 * A fault on request: what goes wrong with the next calls of an action: one of the wire, `client.<api>`,
 * `notice.<function>` for what WeChat tells a function, a method and the beginning of a path, or `*` for every action of
 * the SDKs and of clients.
 */
export const faultSchema = z.strictObject({
  action: z.string().min(1),
  /** `quota` is the error of an environment whose quota is used up; `duplicate`: the same request arrives twice. */
  kind: z.enum(['delay', 'error', 'quota', 'drop', 'lost-reply', 'duplicate']),
  /** Milliseconds of real time, for `delay`. */
  delayMs: z.number().int().min(0).max(60_000).default(0),
  /** The answer of `error`. */
  code: z.string().min(1).default('SYS_ERR'),
  message: z.string().default('A fault on request.'),
  /** The HTTP status of an `error` by path; the actions of the SDKs are always answered with 200. */
  status: z.number().int().min(400).max(599).default(503),
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

  /** The fault that the next call of an action will meet. */
  waitingFor(action: string): Fault | undefined {
    return this.waiting.find((one) => meets(one.action, action))
  }

  /**
   * Called before an action is carried out. `drop`: close the connection and do nothing; `lost-reply`: do it, then
   * close the connection; `duplicate`: do it twice, one after the other, and answer what the second said.
   * @throws ServiceError with the code of an `error` fault
   */
  async before(action: string): Promise<'none' | 'drop' | 'lost-reply' | 'duplicate'> {
    const fault = this.waitingFor(action)
    if (!fault) return 'none'
    fault.times -= 1
    if (fault.times === 0) this.waiting = this.waiting.filter((one) => one !== fault)
    if (fault.kind === 'quota') throw new ServiceError('EXCEED_REQUEST_LIMIT', fault.message)
    if (fault.kind === 'error') throw new ServiceError(fault.code, fault.message)
    if (fault.kind !== 'delay') return fault.kind
    await new Promise((resolve) => setTimeout(resolve, fault.delayMs))
    return 'none'
  }
}

/** Of a path any beginning will do that ends with a part of it. */
function meets(wanted: string, action: string): boolean {
  const isPath = action.includes(' ')
  if (wanted === '*') return !isPath && !action.startsWith('notice.')
  return wanted === action || (isPath && action.startsWith(wanted.endsWith('/') ? wanted : `${wanted}/`))
}

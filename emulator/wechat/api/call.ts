/** The callbacks every asynchronous `wx.*` call may carry; with any of them no promise is returned. */
export interface Callbacks<R> {
  success?: (result: R & { errMsg: string }) => void
  fail?: (error: { errMsg: string; [detail: string]: unknown }) => void
  complete?: (result: { errMsg: string; [detail: string]: unknown }) => void
}

/** A refusal in WeChat's words: `errMsg` becomes `<api>:fail <reason>`. `details` stand beside it, e.g. `errno`. */
export class WxFail extends Error {
  constructor(
    readonly reason: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(reason)
    this.name = 'WxFail'
  }
}

export type WxFunction = (options?: Record<string, unknown>) => unknown

/** Options as a mini-program passes them; each api reads what it knows. */
export type Options = Record<string, unknown>

/**
 * Gives an implementation WeChat's two styles: callbacks, or a promise that rejects with an error that carries
 * `errMsg`. An exception that is not a `WxFail` is a defect here, and fails the call with its message.
 */
export function asyncApi(
  name: string,
  run: (options: Options) => Promise<object | void> | object | void,
): WxFunction {
  return (given) => {
    const options = given ?? {}
    const { success, fail, complete } = options as Callbacks<object>
    const outcome = Promise.resolve()
      .then(() => run(options))
      .then((result) => ({ errMsg: `${name}:ok`, ...result }))
    if (!success && !fail && !complete) {
      return outcome.catch((error: unknown) => {
        const failure = failureOf(name, error)
        throw Object.assign(new Error(failure.errMsg), failure)
      })
    }
    outcome.then(
      (result) => {
        success?.(result)
        complete?.(result)
      },
      (error: unknown) => {
        const failure = failureOf(name, error)
        fail?.(failure)
        complete?.(failure)
      },
    )
    return undefined
  }
}

export function failureOf(name: string, error: unknown): { errMsg: string; [detail: string]: unknown } {
  if (error instanceof WxFail) return { ...error.details, errMsg: `${name}:fail ${error.reason}`.trim() }
  if (error instanceof Error && 'reason' in error) return { errMsg: `${name}:fail ${String(error.reason)}` }
  return { errMsg: `${name}:fail ${error instanceof Error ? error.message : String(error)}` }
}

export const text = (value: unknown, fallback = ''): string => (typeof value === 'string' ? value : fallback)

export const count = (value: unknown, fallback: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : fallback

export const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []

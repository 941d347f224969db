/** WeChat Pay said no, signed. `code` is its own: `ORDERPAID`, `ORDER_CLOSED`, `ORDER_NOT_EXIST`, … */
export class PayRefusedError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(`WeChat Pay refused: ${status} ${code} ${message}`)
  }
}

/** No answer, or none that can be believed: nothing is known about what WeChat did. */
export class PayUnavailableError extends Error {
  constructor(cause: unknown) {
    super(`WeChat Pay is unavailable: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
}

/** Whether WeChat refused with one of these codes. */
export const isRefusal = (error: unknown, ...codes: string[]): error is PayRefusedError =>
  error instanceof PayRefusedError && codes.includes(error.code)

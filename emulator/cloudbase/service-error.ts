/**
 * A refusal of the service, answered as `{ code, message, requestId }` with HTTP 200: the SDKs take any other
 * status for a broken network.
 */
export class ServiceError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'ServiceError'
  }
}

import { randomBytes } from 'node:crypto'
import { newRequestId } from '../server/request-id'
import type { Caller, Invocation } from './invocation'

/** The calls that are running, found by the token their SDK requests carry. */
export class Invocations {
  private readonly byToken = new Map<string, Invocation>()

  begin(functionName: string, caller: Caller, requestId = newRequestId()): Invocation {
    const invocation = { requestId, functionName, caller, token: randomBytes(24).toString('base64url') }
    this.byToken.set(invocation.token, invocation)
    return invocation
  }

  end(invocation: Invocation): void {
    this.byToken.delete(invocation.token)
  }

  /** The call that made a request, or undefined when the request came from outside (a script, a finished call). */
  find(token: unknown): Invocation | undefined {
    return typeof token === 'string' ? this.byToken.get(token) : undefined
  }
}

/** Who a call is made for. Only the platform decides it; nothing in an event can. */
export interface Caller {
  openid: string | null
  /** The chain that `getWXContext().SOURCE` shows, e.g. `wx_client,scf`. */
  source: string
  /** The address of the phone that began the chain; the functions see it as `CLIENTIP`. */
  clientIp?: string
}

/** One call of a function, from its start to its reply. */
export interface Invocation {
  requestId: string
  functionName: string
  caller: Caller
  /** Sent back by the SDKs in every request of this call, and by nobody else. */
  token: string
}

declare module '*/follow-clock.js' {
  /** Makes the dates of this process follow a clock: milliseconds ahead of real time, as one 64-bit number. */
  export function followClock(shared: SharedArrayBuffer): void
}

declare module '@cloudbase/node-sdk/dist/utils/tcbdbapirequester' {
  /** What the SDK sends requests about the database with. */
  export class TcbDBApiHttpRequester {
    send(action: string, data: Record<string, unknown>): Promise<Record<string, unknown>>
  }
}

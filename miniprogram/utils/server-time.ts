let offsetMs = 0

/** Remembers how far this phone's clock is from the server's (E8). */
export function learnServerTime(serverTime: string): void {
  offsetMs = Date.parse(serverTime) - Date.now()
}

/** Now, by the server's clock: deadlines are counted with it, never with the phone's. */
export const serverNow = (): number => Date.now() + offsetMs

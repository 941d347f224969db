/** What the platform says about the call that is running; CloudBase puts it into the environment. */
export interface PlatformCall {
  /** The caller's OPENID, or null for timers and HTTP access. */
  openid: string | null
  /** The address the caller's phone shows to the network, or null where the platform knows none. */
  clientIp: string | null
  /** True when the platform's own timer made the call. */
  isTimer: boolean
}

export const platformCall = (): PlatformCall => ({
  openid: process.env['WX_OPENID'] || null,
  clientIp: process.env['WX_CLIENTIP'] || null,
  isTimer: process.env['TRIGGER_SRC'] === 'timer',
})

/** The second argument that CloudBase gives to `main`. */
export interface FunctionContext {
  request_id: string
}

/** What the platform says about the call that is running; CloudBase puts it into the environment. */
export interface PlatformCall {
  /** The caller's OPENID, or null for timers and HTTP access. */
  openid: string | null
  /** True when the platform's own timer made the call. */
  isTimer: boolean
}

export const platformCall = (): PlatformCall => ({
  openid: process.env['WX_OPENID'] || null,
  isTimer: process.env['TRIGGER_SRC'] === 'timer',
})

/** The second argument that CloudBase gives to `main`. */
export interface FunctionContext {
  request_id: string
}

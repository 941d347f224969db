import { DYNAMIC_CURRENT_ENV, init } from 'wx-server-sdk'

// The type wants an environment's name, the SDK takes its symbol, as every function does.
init({ env: DYNAMIC_CURRENT_ENV as unknown as string })

/** The same with WeChat's SDK. */
export const main = (): Promise<Record<string, never>> => Promise.resolve({})

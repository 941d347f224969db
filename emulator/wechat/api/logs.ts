import { asyncApi } from './call'

const levels = ['debug', 'info', 'warn', 'error'] as const

/** Logs and figures that a mini-program sends to its operators. Here they end on the console. */
export function logApis(): Record<string, unknown> {
  const log = Object.fromEntries(
    levels.map((level) => [level, (...given: unknown[]) => console.log(`[${level}]`, ...given)]),
  )
  const noted =
    (name: string) =>
    (...given: unknown[]) =>
      console.log(`[${name}]`, ...given)
  return {
    getLogManager: () => ({ ...log, log: log['info'] }),
    getRealtimeLogManager: () => ({
      ...log,
      in: () => undefined,
      setFilterMsg: () => undefined,
      addFilterMsg: () => undefined,
    }),
    reportEvent: noted('reportEvent'),
    reportAnalytics: noted('reportAnalytics'),
    reportMonitor: noted('reportMonitor'),
    reportPerformance: noted('reportPerformance'),
    setEnableDebug: asyncApi('setEnableDebug', () => undefined),
  }
}

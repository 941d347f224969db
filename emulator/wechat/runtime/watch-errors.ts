import { glassEasel } from 'glass-easel-miniprogram-adapter'
import { callApp } from './app-instance'
import type { Runtime } from './runtime'

/**
 * Errors of the mini-program's own code reach `App.onError` and `wx.onError`, and always the console: a test
 * that fails on console errors sees them all.
 */
export function watchErrors({ events }: Runtime): void {
  const report = (error: unknown): void => {
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    callApp('onError', `${message}\n${stack ?? ''}`)
    events.emit('error', { message, stack: stack ?? '' })
  }
  glassEasel.addGlobalErrorListener((error: unknown) => {
    console.error(error)
    report(error)
    return false
  })
  window.addEventListener('error', (event) => report(event.error ?? event.message))
  window.addEventListener('unhandledrejection', (event) => {
    callApp('onUnhandledRejection', { reason: event.reason, promise: event.promise })
    events.emit('unhandledRejection', { reason: event.reason })
  })
}

import type { Phone } from './phone'
import { createListeners } from './listeners'
import type { LaunchOptions } from '../runtime/host'

/** The life of the mini-program as a whole. */
export function appApis({ host }: Phone): Record<string, unknown> {
  const shows = createListeners<LaunchOptions>()
  const hides = createListeners<Record<string, never>>()
  const errors = createListeners<string>()
  const rejections = createListeners<{ reason: unknown }>()
  host.on('appShow', shows.tell)
  host.on('appHide', hides.tell)
  host.on('error', ({ message, stack }) => errors.tell(`${message}\n${stack}`))
  host.on('unhandledRejection', rejections.tell)
  return {
    getLaunchOptionsSync: () => host.launch,
    getEnterOptionsSync: () => host.launch,
    onAppShow: shows.on,
    offAppShow: shows.off,
    onAppHide: hides.on,
    offAppHide: hides.off,
    onError: errors.on,
    offError: errors.off,
    onUnhandledRejection: rejections.on,
    offUnhandledRejection: rejections.off,
    // There is never a newer version here, so that none of its events comes.
    getUpdateManager: () => ({
      onCheckForUpdate: (listener: (result: { hasUpdate: boolean }) => void) =>
        listener({ hasUpdate: false }),
      onUpdateReady: () => undefined,
      onUpdateFailed: () => undefined,
      applyUpdate: () => undefined,
    }),
    createSelectorQuery: () => host.currentPage()?.instance.createSelectorQuery(),
    createIntersectionObserver: (
      component: { createIntersectionObserver(o: unknown): unknown },
      options: unknown,
    ) => component.createIntersectionObserver(options),
  }
}

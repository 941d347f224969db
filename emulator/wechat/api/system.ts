import type { Phone } from './phone'
import { asyncApi } from './call'
import type { DeviceState } from './device'
import { createListeners } from './listeners'

const STANDARD_FONT = 17
const LIBRARY = '3.8.12'

/** What a mini-program can learn about phone, window and app. */
export function systemApis({ host, device }: Phone): Record<string, unknown> {
  const themeChanges = createListeners<{ theme: DeviceState['theme'] }>()
  const resizes = createListeners<{ size: { windowWidth: number; windowHeight: number } }>()
  let { theme } = device.state()
  device.changes.on((state) => {
    if (state.theme === theme) return
    theme = state.theme
    themeChanges.tell({ theme })
  })
  window.addEventListener('resize', () => {
    const { windowWidth, windowHeight } = host.geometry()
    resizes.tell({ size: { windowWidth, windowHeight } })
  })
  const getWindowInfo = () => {
    const geometry = host.geometry()
    return {
      pixelRatio: devicePixelRatio,
      safeArea: geometry.safeArea,
      screenHeight: geometry.screenHeight,
      screenTop: geometry.screenTop,
      screenWidth: geometry.screenWidth,
      statusBarHeight: geometry.statusBarHeight,
      windowHeight: geometry.windowHeight,
      windowWidth: geometry.windowWidth,
    }
  }
  const getDeviceInfo = () => ({
    abi: '',
    benchmarkLevel: 50,
    brand: 'devtools',
    cpuType: '',
    deviceAbi: '',
    memorySize: 4096,
    model: 'browser',
    platform: 'devtools',
    system: 'Android 14',
  })
  const getAppBaseInfo = () => {
    const { fontSize } = device.state()
    return {
      SDKVersion: LIBRARY,
      enableDebug: false,
      fontSizeScaleFactor: fontSize / STANDARD_FONT,
      fontSizeSetting: fontSize,
      host: { env: 'WeChat', appId: '' },
      language: 'zh_CN',
      theme: host.app['darkmode'] === true ? theme : undefined,
      version: '8.0.50',
    }
  }
  const getSystemInfoSync = () => ({ ...getDeviceInfo(), ...getWindowInfo(), ...getAppBaseInfo() })
  return {
    getWindowInfo,
    getDeviceInfo,
    getAppBaseInfo,
    getSystemInfoSync,
    getSystemInfo: asyncApi('getSystemInfo', getSystemInfoSync),
    getSystemInfoAsync: asyncApi('getSystemInfoAsync', getSystemInfoSync),
    getSystemSetting: () => ({ bluetoothEnabled: false, locationEnabled: false, wifiEnabled: true }),
    getAppAuthorizeSetting: () => ({ albumAuthorized: 'authorized', cameraAuthorized: 'authorized' }),
    getSkylineInfoSync: () => ({ isSupported: false, version: '', reason: 'client not supported' }),
    getMenuButtonBoundingClientRect: () => host.geometry().menuButton,
    onMenuButtonBoundingClientRectWeightChange: () => undefined,
    offMenuButtonBoundingClientRectWeightChange: () => undefined,
    onThemeChange: themeChanges.on,
    offThemeChange: themeChanges.off,
    onWindowResize: resizes.on,
    offWindowResize: resizes.off,
    nextTick: (work: () => void) => void Promise.resolve().then(work),
  }
}

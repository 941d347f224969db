import { createListeners, type Listeners } from './listeners'

export type NetworkState = 'wifi' | 'slow' | 'none'

/** What the panel sets beside the phone. It travels through localStorage, which both documents share. */
export interface DeviceState {
  theme: 'light' | 'dark'
  /** WeChat's font size in px; 17 is the standard, 23 large for old eyes. */
  fontSize: number
  network: NetworkState
}

export const DEVICE_KEY = 'wechat.device'
export const STANDARD_DEVICE: DeviceState = { theme: 'light', fontSize: 17, network: 'wifi' }

export function readDevice(): DeviceState {
  const stored = localStorage.getItem(DEVICE_KEY)
  return stored ? { ...STANDARD_DEVICE, ...(JSON.parse(stored) as Partial<DeviceState>) } : STANDARD_DEVICE
}

export interface Device {
  state(): DeviceState
  changes: Listeners<DeviceState>
}

export function watchDevice(): Device {
  let state = readDevice()
  const changes = createListeners<DeviceState>()
  window.addEventListener('storage', ({ key }) => {
    if (key !== DEVICE_KEY) return
    state = readDevice()
    changes.tell(state)
  })
  return { state: () => state, changes }
}

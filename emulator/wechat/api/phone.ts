import type { RuntimeHost } from '../runtime/host'
import { watchDevice, type Device } from './device'
import { createFileTable, type FileTable } from './files/file-table'
import { createPrivacyGate, type PrivacyGate } from './privacy/privacy-gate'
import { createServerPort, type ServerPort } from './server-port'
import { currentOpenid } from './user'

/** What the families of `wx.*` share. */
export interface Phone {
  host: RuntimeHost
  openid: string
  device: Device
  server: ServerPort
  files: FileTable
  privacy: PrivacyGate
}

export function createPhone(host: RuntimeHost): Phone {
  const openid = currentOpenid()
  const device = watchDevice()
  return {
    host,
    openid,
    device,
    server: createServerPort(openid, device),
    files: createFileTable((path) => host.assetUrl(path)),
    privacy: createPrivacyGate(openid, host, localStorage),
  }
}

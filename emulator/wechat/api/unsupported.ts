import { asyncApi, WxFail } from './call'
import type { Phone } from './phone'

/** Real members of `wx` that this phone does not have: they fail, and `__mp.missing` names them. */
const NAMES = [
  'getLocation',
  'chooseLocation',
  'openLocation',
  'addPhoneContact',
  'chooseInvoice',
  'getWeRunData',
  'startFacialRecognitionVerify',
  'openBluetoothAdapter',
  'getBLEDeviceServices',
  'connectSocket',
  'uploadFile',
  'navigateToMiniProgram',
  'openCustomerServiceChat',
]

export const unsupportedApis = ({ host }: Phone): Record<string, unknown> =>
  Object.fromEntries(
    NAMES.map((name) => [
      name,
      asyncApi(name, () => {
        host.missing(name)
        throw new WxFail('not supported by the phone in the browser', { errno: 3 })
      }),
    ]),
  )

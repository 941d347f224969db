import type * as Sdk from 'wx-server-sdk'
import { AppError } from './errors'
import { requireSetting } from './settings'

/** WeChat's answer to a phone code that was used before, is too old, or was made for something else. */
const INVALID_CODE = 40029

interface OpenApi {
  phonenumber: {
    getPhoneNumber(request: {
      code: string
    }): Promise<{ phoneInfo: { purePhoneNumber: string; countryCode: string } }>
  }
}

let loaded: OpenApi | undefined

/** `wx-server-sdk` is loaded at the first call of the open API: identity and data do not need it. */
function openApi(): OpenApi {
  if (loaded) return loaded
  const sdk = require('wx-server-sdk') as typeof Sdk
  sdk.init({ env: requireSetting('TCB_ENV') })
  loaded = sdk.openapi as OpenApi
  return loaded
}

/**
 * Exchanges the code of WeChat's phone button (A3) for a phone number without its country code.
 * `PHONE_CODE_INVALID` when WeChat refuses the code.
 */
export async function exchangePhoneCode(code: string): Promise<{ phone: string; countryCode: string }> {
  try {
    const { phoneInfo } = await openApi().phonenumber.getPhoneNumber({ code })
    return { phone: phoneInfo.purePhoneNumber, countryCode: phoneInfo.countryCode }
  } catch (error) {
    if (error instanceof Error && 'errCode' in error && error.errCode === INVALID_CODE)
      throw new AppError('PHONE_CODE_INVALID')
    throw error
  }
}

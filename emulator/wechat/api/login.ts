import { asyncApi } from './call'
import { appId } from './app-id'
import type { Phone } from './phone'

/** CloudBase injects the identity, so the code of `wx.login` is for programs that ask for one all the same. */
export function loginApis({ server }: Phone): Record<string, unknown> {
  const authSetting = {}
  return {
    login: asyncApi('login', async () => {
      await server.pass()
      return { code: `0${crypto.randomUUID().replace(/-/g, '')}` }
    }),
    checkSession: asyncApi('checkSession', () => server.pass()),
    getSetting: asyncApi('getSetting', () => ({ authSetting, subscriptionsSetting: { mainSwitch: true } })),
    openSetting: asyncApi('openSetting', () => ({ authSetting })),
    authorize: asyncApi('authorize', () => undefined),
    getAccountInfoSync: () => ({
      miniProgram: { appId: appId(), envVersion: 'develop', version: '' },
    }),
  }
}

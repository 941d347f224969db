export const USER_KEY = 'wechat.user'

/**
 * Who holds this phone: `?user=<openid>` in the address of the page or of the phone (for tests), else the one
 * chosen in the panel. Empty before anybody was chosen.
 */
export function currentOpenid(): string {
  const own = new URLSearchParams(location.search).get('user')
  return own ?? localStorage.getItem(USER_KEY) ?? ''
}

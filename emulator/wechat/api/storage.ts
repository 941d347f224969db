import { asyncApi, text, WxFail } from './call'
import type { Phone } from './phone'

const MAX_KEY_BYTES = 1024 * 1024
const MAX_TOTAL_BYTES = 10 * 1024 * 1024

/** `wx.*Storage*`: of one WeChat user, with WeChat's limits of 1 MB a key and 10 MB in all. */
export function storageApis({ openid }: Phone): Record<string, unknown> {
  const prefix = `wx.storage/${openid}/`
  const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(prefix))
  const size = () => keys().reduce((sum, key) => sum + (localStorage.getItem(key)?.length ?? 0), 0)
  const read = (key: string): unknown => {
    const stored = localStorage.getItem(prefix + key)
    return stored === null ? undefined : (JSON.parse(stored) as unknown)
  }
  const write = (key: string, data: unknown): void => {
    if (key === '') throw new WxFail('parameter error: key should not be empty')
    const json = JSON.stringify(data === undefined ? '' : data)
    if (json.length > MAX_KEY_BYTES) throw new WxFail('entry size limit reached')
    if (size() + json.length > MAX_TOTAL_BYTES) throw new WxFail('exceed storage max size 10Mb')
    localStorage.setItem(prefix + key, json)
  }
  const remove = (key: string) => localStorage.removeItem(prefix + key)
  const clear = () => keys().forEach((key) => localStorage.removeItem(key))
  const info = () => ({
    keys: keys().map((key) => key.slice(prefix.length)),
    currentSize: Math.ceil(size() / 1024),
    limitSize: MAX_TOTAL_BYTES / 1024,
  })
  return {
    // A missing key reads as the empty string here, and fails there: that is how WeChat has it.
    getStorageSync: (key: string) => read(key) ?? '',
    setStorageSync: write,
    removeStorageSync: remove,
    clearStorageSync: clear,
    getStorageInfoSync: info,
    batchGetStorageSync: (wanted: string[]) => wanted.map((key) => read(key) ?? ''),
    batchSetStorageSync: (entries: { key: string; value: unknown }[]) =>
      entries.forEach(({ key, value }) => write(key, value)),
    getStorage: asyncApi('getStorage', ({ key }) => {
      const data = read(text(key))
      if (data === undefined) throw new WxFail('data not found')
      return { data }
    }),
    setStorage: asyncApi('setStorage', ({ key, data }) => write(text(key), data)),
    removeStorage: asyncApi('removeStorage', ({ key }) => remove(text(key))),
    clearStorage: asyncApi('clearStorage', clear),
    getStorageInfo: asyncApi('getStorageInfo', info),
  }
}

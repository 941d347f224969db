import { asyncApi, text, WxFail } from './call'
import type { Phone } from './phone'

/** The phone has a clipboard of its own: a browser's needs a permission, and tests must not touch it. */
export function clipboardApis({ privacy }: Phone): Record<string, unknown> {
  let clipboard = ''
  return {
    setClipboardData: asyncApi('setClipboardData', ({ data }) => {
      if (typeof data !== 'string') throw new WxFail('parameter error: parameter.data should be String')
      clipboard = data
    }),
    getClipboardData: asyncApi('getClipboardData', async () => {
      await privacy.pass('getClipboardData')
      return { data: text(clipboard) }
    }),
  }
}

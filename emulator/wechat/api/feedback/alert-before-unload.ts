import type { PageHandle } from '../../runtime/host'
import { asyncApi, text } from '../call'
import type { Phone } from '../phone'
import { openDialog } from './dialog'

/** What to ask before each page is left; gone with the page. */
const questions = new WeakMap<PageHandle, string>()

/** `wx.enableAlertBeforeUnload`: a page that is left backwards asks first. */
export function alertBeforeUnloadApis({ host }: Phone): Record<string, unknown> {
  return {
    enableAlertBeforeUnload: asyncApi('enableAlertBeforeUnload', ({ message }) => {
      const page = host.currentPage()
      if (page) questions.set(page, text(message))
    }),
    disableAlertBeforeUnload: asyncApi('disableAlertBeforeUnload', () => {
      const page = host.currentPage()
      if (page) questions.delete(page)
    }),
  }
}

/** Whether a page may be left now: at once when it asks nothing, else as the person answers. */
export async function mayLeave({ host }: Phone, page: PageHandle): Promise<boolean> {
  const question = questions.get(page)
  if (question === undefined) return true
  return (await openDialog(host, { content: question })).confirm
}

/** The tabs of `app.json`; they are switched to, not opened. */
const TABS = ['/pages/home/home', '/pages/exams/exams', '/pages/messages/messages', '/pages/me/me']

/** Opens a page of ours by its address, whichever kind it is. Addresses in messages may lack the first slash. */
export async function openPage(address: string): Promise<void> {
  const url = address.startsWith('/') ? address : `/${address}`
  if (TABS.includes(url.split('?')[0]!)) await wx.switchTab({ url })
  else await wx.navigateTo({ url })
}

/** Goes back; from a page that was opened directly (a shared card), home. */
export async function goBack(): Promise<void> {
  if (getCurrentPages().length > 1) await wx.navigateBack()
  else await wx.switchTab({ url: TABS[0]! })
}

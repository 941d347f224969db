import { ApiError } from '../api/api-error'

/** Downloads a PDF behind a temporary link and opens it, with the menu to forward or save (C9). */
export async function openDocument(url: string): Promise<void> {
  const filePath = await download(url)
  await wx.openDocument({ filePath, fileType: 'pdf', showMenu: true })
}

function download(url: string): Promise<string> {
  return new Promise((resolve, reject) =>
    wx.downloadFile({
      url,
      success: ({ statusCode, tempFilePath }) =>
        statusCode === 200 ? resolve(tempFilePath) : reject(new ApiError('NOT_FOUND')),
      fail: () => reject(new ApiError('NETWORK_FAILED')),
    }),
  )
}

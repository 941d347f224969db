import { ApiError } from '../../../api/index'

/** Brings a PDF onto the phone under its own name: the reader shows it, and it keeps it when it is forwarded. */
export function downloadForm(url: string, fileName: string): Promise<string> {
  const filePath = `${wx.env.USER_DATA_PATH}/${fileName}`
  return new Promise((resolve, reject) =>
    wx.downloadFile({
      url,
      filePath,
      success: ({ statusCode }) =>
        statusCode === 200 ? resolve(filePath) : reject(new ApiError('NOT_FOUND')),
      fail: () => reject(new ApiError('NETWORK_FAILED')),
    }),
  )
}

/** Forwards the PDF into a chat. Resolves to false when the person turned back. */
export function forwardForm(filePath: string, fileName: string): Promise<boolean> {
  return new Promise((resolve) =>
    wx.shareFileMessage({ filePath, fileName, success: () => resolve(true), fail: () => resolve(false) }),
  )
}

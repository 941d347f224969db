import { ApiError } from '../../../api/index'

/** Brings the PDF onto the phone under its own name, so that it keeps it when it is forwarded. */
export function downloadForm(url: string): Promise<string> {
  return new Promise((resolve, reject) =>
    wx.downloadFile({
      url,
      success: ({ statusCode, tempFilePath }) =>
        statusCode === 200 ? resolve(tempFilePath) : reject(new ApiError('NOT_FOUND')),
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

import { ApiError } from '../api/api-error'

interface Upload {
  /** What the server's ticket says. */
  cloudPath: string
  filePath: string
  onProgress?: (percent: number) => void
}

/** Puts a file of the phone into the storage. Resolves to its fileID; throws `ApiError('UPLOAD_FAILED')`. */
export function uploadFile({ cloudPath, filePath, onProgress }: Upload): Promise<string> {
  return new Promise((resolve, reject) => {
    const task = wx.cloud.uploadFile({
      cloudPath,
      filePath,
      success: ({ fileID }) => resolve(fileID),
      fail: () => reject(new ApiError('UPLOAD_FAILED')),
    })
    if (onProgress) task.onProgressUpdate(({ progress }) => onProgress(progress))
  })
}

import { readDensity, stampDensity } from './jpeg-density'

/** The stamped photo of this page; the one before makes room for it. */
let kept = ''

/** Writes a photo anew with its density. Gives its path, what its header says and its size in bytes (D7). */
export async function writeDensity(
  path: string,
  dpi: number,
): Promise<{ path: string; bytes: number; dpi: number | null }> {
  const files = wx.getFileSystemManager()
  const stamped = stampDensity(await read(path), dpi)
  const filePath = `${wx.env.USER_DATA_PATH}/photo-${Date.now()}.jpg`
  await new Promise<void>((resolve, reject) => {
    files.writeFile({ filePath, data: stamped, success: () => resolve(), fail: reject })
  })
  if (kept) files.unlink({ filePath: kept })
  kept = filePath
  return { path: filePath, bytes: stamped.byteLength, dpi: readDensity(stamped) }
}

const read = (filePath: string): Promise<ArrayBuffer> =>
  new Promise((resolve, reject) => {
    wx.getFileSystemManager().readFile({
      filePath,
      success: ({ data }) => resolve(data as ArrayBuffer),
      fail: reject,
    })
  })

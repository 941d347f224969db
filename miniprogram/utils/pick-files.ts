/** Where a file comes from. Only a chat can give a PDF: WeChat has no other door to documents. */
export type FileSource = 'camera' | 'album' | 'chat'

export interface PickedFile {
  /** A temporary path of the phone. */
  path: string
  name: string
  bytes: number
}

/** Lets the person choose files. Resolves to none when they turn back. */
export function pickFiles(source: FileSource, count: number): Promise<PickedFile[]> {
  return source === 'chat' ? pickFromChat(count) : pickImages(source, count)
}

function pickFromChat(count: number): Promise<PickedFile[]> {
  return new Promise((resolve) =>
    wx.chooseMessageFile({
      count,
      type: 'all',
      extension: ['pdf', 'jpg', 'jpeg', 'png'],
      success: ({ tempFiles }) =>
        resolve(tempFiles.map(({ path, name, size }) => ({ path, name, bytes: size }))),
      fail: () => resolve([]),
    }),
  )
}

function pickImages(source: 'camera' | 'album', count: number): Promise<PickedFile[]> {
  return new Promise((resolve) =>
    wx.chooseMedia({
      count: Math.min(count, 9),
      mediaType: ['image'],
      sourceType: [source],
      success: ({ tempFiles }) =>
        resolve(
          tempFiles.map(({ tempFilePath, size }, index) => ({
            path: tempFilePath,
            name: `图片 ${index + 1}.${tempFilePath.split('.').pop() ?? 'jpg'}`,
            bytes: size,
          })),
        ),
      fail: () => resolve([]),
    }),
  )
}

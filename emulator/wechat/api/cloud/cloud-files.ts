import { asyncApi, text, WxFail, type Options, type WxFunction } from '../call'
import type { Phone } from '../phone'
import { createUploadTask, sendFile } from './upload-task'

/** Files in cloud storage, by fileID. */
export function cloudFileApis(phone: Phone, requireStarted: () => void): Record<string, unknown> {
  const { server, files } = phone
  const temporaryUrls = async (fileIds: string[]): Promise<Record<string, unknown>[]> => {
    const { fileList } = await server.post('/client/temp-urls', { fileList: fileIds })
    return fileList as Record<string, unknown>[]
  }
  const uploadFile: WxFunction = (options) => {
    const task = createUploadTask()
    const promise = asyncApi('cloud.uploadFile', async ({ cloudPath, filePath }: Options) => {
      requireStarted()
      const content = await files.read(text(filePath))
      await server.pass()
      return sendFile(task, server.headers, text(cloudPath), content)
    })(options)
    return promise === undefined ? task.api : Object.assign(promise as Promise<unknown>, task.api)
  }
  return {
    uploadFile,
    downloadFile: asyncApi('cloud.downloadFile', async ({ fileID }) => {
      requireStarted()
      const [file] = await temporaryUrls([text(fileID)])
      if (!file || file['status'] !== 0)
        throw new WxFail(text(file?.['errMsg'], 'file not exist'), { errCode: file?.['status'] ?? -503003 })
      const response = await server.fetch(text(file['tempFileURL']))
      if (!response.ok)
        throw new WxFail(`empty download url, status ${response.status}`, { errCode: -404011 })
      const name = text(fileID).split('/').pop() ?? ''
      return {
        statusCode: response.status,
        tempFilePath: await files.addTemporary(await response.blob(), name),
      }
    }),
    deleteFile: asyncApi('cloud.deleteFile', async ({ fileList }) => {
      requireStarted()
      return { fileList: (await server.post('/client/delete-files', { fileList }))['fileList'] }
    }),
    getTempFileURL: asyncApi('cloud.getTempFileURL', async ({ fileList }) => {
      requireStarted()
      const asked = (fileList ?? []) as (string | { fileID: string })[]
      return {
        fileList: await temporaryUrls(asked.map((file) => (typeof file === 'string' ? file : file.fileID))),
      }
    }),
  }
}

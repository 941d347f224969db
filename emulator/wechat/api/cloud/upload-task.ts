import { WxFail } from '../call'
import { createListeners } from '../listeners'

interface Progress {
  progress: number
  totalBytesSent: number
  totalBytesExpectedToSend: number
}

export interface UploadTask {
  api: {
    abort(): void
    onProgressUpdate(listener: (progress: Progress) => void): void
    offProgressUpdate(): void
  }
  tell(progress: Progress): void
  /** Set while a request runs, for `abort`. */
  request?: XMLHttpRequest
}

export function createUploadTask(): UploadTask {
  const listeners = createListeners<Progress>()
  const task: UploadTask = {
    tell: listeners.tell,
    api: {
      abort: () => task.request?.abort(),
      onProgressUpdate: listeners.on,
      offProgressUpdate: () => listeners.off(),
    },
  }
  return task
}

/** Uploads with progress, which `fetch` cannot report. Resolves to `{ fileID, statusCode }`. */
export function sendFile(
  task: UploadTask,
  headers: Record<string, string>,
  cloudPath: string,
  content: Blob,
): Promise<{ fileID: string; statusCode: number }> {
  const form = new FormData()
  form.append('cloudPath', cloudPath)
  form.append('file', content, cloudPath.split('/').pop())
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    task.request = request
    request.open('POST', '/client/upload')
    Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value))
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      task.tell({
        progress: Math.round((loaded / total) * 100),
        totalBytesSent: loaded,
        totalBytesExpectedToSend: total,
      }),
    )
    request.addEventListener('error', () => reject(new WxFail('network error', { errCode: -1 })))
    request.addEventListener('abort', () => reject(new WxFail('abort')))
    request.addEventListener('load', () => {
      const answer = (request.response ?? {}) as {
        fileID?: string
        error?: { errCode: number; message: string }
      }
      if (answer.error) reject(new WxFail(answer.error.message, { errCode: answer.error.errCode }))
      else if (!answer.fileID) reject(new WxFail(`upload failed, status ${request.status}`, { errCode: -1 }))
      else resolve({ fileID: answer.fileID, statusCode: request.status })
    })
    request.send(form)
  })
}

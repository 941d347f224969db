import { describeFailure, type Failure } from './failure'
import { isOnline, watchNetwork } from './network'
import type { PickedFile } from './pick-files'
import { refusalWords } from './refusal-words'

const CUT_OFF: readonly string[] = ['NETWORK_FAILED', 'TIMED_OUT', 'UPLOAD_FAILED']

export type { PickedFile } from './pick-files'

/** One line of `file-field`'s `uploads`. */
export interface FileUpload {
  key: string
  name: string
  progress: number
  failed: boolean
  message: string
}

/**
 * What earlier attempts of one file have done. A retry goes on from there and says the same fileID, which the server
 * takes once, so that a lost answer never makes two of a file (P5).
 */
export interface Attempt {
  /** Empty until the file lies in the storage. */
  fileId: string
}

interface SentFile {
  filePath: string
  name: string
  bytes: number
  attempt: Attempt
  onProgress(percent: number): void
}

interface UploadQueuePorts<T> {
  /** Brings one file to where it belongs; throws `ApiError`. */
  send(file: SentFile): Promise<T>
  onUploads(uploads: FileUpload[]): void
  onSent(sent: T): void
}

interface QueuedFile extends FileUpload {
  path: string
  bytes: number
  attempt: Attempt
  /** Failed for want of a network: goes on by itself when there is one. */
  cutOff: boolean
}

/**
 * Sends picked files one after the other. One that fails stays with its reason until it is retried or discarded; what the
 * network cut off goes on by itself when it is back (P5).
 */
export class UploadQueue<T> {
  private uploads: QueuedFile[] = []
  private unwatch: (() => void) | null = null
  private last: Promise<void> = Promise.resolve()
  private count = 0

  constructor(private readonly ports: UploadQueuePorts<T>) {}

  add(files: readonly PickedFile[]): void {
    for (const { path, name, bytes } of files) {
      const key = String(++this.count)
      const nothingYet = { progress: 0, failed: false, message: '', cutOff: false, attempt: { fileId: '' } }
      this.uploads.push({ key, path, bytes, name, ...nothingYet })
      this.enqueue(key)
    }
    this.show()
  }

  retry(key: string): void {
    this.update(key, { failed: false, cutOff: false, message: '', progress: 0 })
    this.enqueue(key)
  }

  discard(key: string): void {
    this.uploads = this.uploads.filter((upload) => upload.key !== key)
    this.show()
  }

  private enqueue(key: string): void {
    this.last = this.last.then(() => this.send(key))
  }

  private async send(key: string): Promise<void> {
    const upload = this.uploads.find((waiting) => waiting.key === key)
    if (!upload) return
    const onProgress = (progress: number) => this.update(key, { progress })
    try {
      const { path: filePath, name, bytes, attempt } = upload
      const sent = await this.ports.send({ filePath, name, bytes, attempt, onProgress })
      this.discard(key)
      this.ports.onSent(sent)
    } catch (error) {
      this.fail(key, describeFailure(error))
    }
  }

  private fail(key: string, failure: Failure): void {
    const cutOff = CUT_OFF.includes(failure.code)
    const message = cutOff && !isOnline() ? '没有网络，恢复后自动继续上传。' : refusalWords(failure)
    this.update(key, { failed: true, cutOff, message })
    if (cutOff) this.unwatch ??= watchNetwork((online) => online && this.resume())
  }

  private resume(): void {
    this.unwatch?.()
    this.unwatch = null
    for (const { key, cutOff } of this.uploads) if (cutOff) this.retry(key)
  }

  private update(key: string, changes: Partial<QueuedFile>): void {
    this.uploads = this.uploads.map((upload) => (upload.key === key ? { ...upload, ...changes } : upload))
    this.show()
  }

  private show(): void {
    this.ports.onUploads(
      this.uploads.map(({ key, name, progress, failed, message }) => ({
        key,
        name,
        progress,
        failed,
        message,
      })),
    )
  }
}

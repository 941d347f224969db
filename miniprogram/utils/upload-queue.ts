import { describeFailure } from './failure'
import type { PickedFile } from './pick-files'
import { refusalWords } from './refusal-words'

export type { PickedFile } from './pick-files'

/** One line of `file-field`'s `uploads`. */
export interface FileUpload {
  key: string
  name: string
  progress: number
  failed: boolean
  message: string
}

interface UploadQueuePorts<T> {
  /** Brings one file to where it belongs; throws `ApiError`. */
  send(file: { filePath: string; name: string; bytes: number; onProgress(percent: number): void }): Promise<T>
  onUploads(uploads: FileUpload[]): void
  onSent(sent: T): void
}

/** Sends picked files one after the other; one that fails stays with its reason until it is retried or discarded. */
export class UploadQueue<T> {
  private uploads: (FileUpload & { path: string; bytes: number })[] = []
  private last: Promise<void> = Promise.resolve()
  private count = 0

  constructor(private readonly ports: UploadQueuePorts<T>) {}

  add(files: readonly PickedFile[]): void {
    for (const { path, name, bytes } of files) {
      const key = String(++this.count)
      this.uploads.push({ key, path, bytes, name, progress: 0, failed: false, message: '' })
      this.enqueue(key)
    }
    this.show()
  }

  retry(key: string): void {
    this.update(key, { failed: false, message: '', progress: 0 })
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
      const { path: filePath, name, bytes } = upload
      const sent = await this.ports.send({ filePath, name, bytes, onProgress })
      this.discard(key)
      this.ports.onSent(sent)
    } catch (error) {
      this.update(key, { failed: true, message: refusalWords(describeFailure(error)) })
    }
  }

  private update(key: string, changes: Partial<FileUpload>): void {
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

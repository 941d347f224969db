import type { ApplicationView, FileKind } from '../../../../cloudfunctions/application/contract'
import { describeFailure } from '../../../utils/failure'
import { attachFile } from './attach-file'
import { refusalWords } from './refusal-words'

export interface PickedFile {
  path: string
  name: string
  bytes: number
}

/** One line of `file-field`'s `uploads`. */
export interface FileUpload {
  key: string
  name: string
  progress: number
  failed: boolean
  message: string
}

interface UploadQueuePorts {
  onUploads(uploads: FileUpload[]): void
  onAttached(application: ApplicationView): void
}

/** Sends picked files one after the other; one that fails stays with its reason until it is retried or discarded. */
export class UploadQueue {
  private uploads: (FileUpload & { path: string })[] = []
  private last: Promise<void> = Promise.resolve()
  private count = 0

  constructor(
    private readonly applicationId: string,
    private readonly kind: FileKind,
    private readonly ports: UploadQueuePorts,
  ) {}

  add(files: readonly PickedFile[]): void {
    for (const { path, name } of files) {
      const key = String(++this.count)
      this.uploads.push({ key, path, name, progress: 0, failed: false, message: '' })
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
    const { applicationId, kind } = this
    const onProgress = (progress: number) => this.update(key, { progress })
    try {
      const { path: filePath, name } = upload
      const application = await attachFile({ applicationId, kind, filePath, name, onProgress })
      this.discard(key)
      this.ports.onAttached(application)
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

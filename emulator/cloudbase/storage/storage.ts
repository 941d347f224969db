import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ReadStream } from 'node:fs'
import type { Clock } from '../clock'
import { BlobStore } from './blob-store'
import { contentTypeOf } from './content-type'
import { FileAccess, type FileRule } from './file-access'
import { FileIndex } from './file-index'
import { checkCloudPath, fileIdOf, pathOf } from './file-id'
import { SignedLinks, type LinkPurpose } from './signed-links'
import type { StoredFile } from './stored-file'

export interface StorageOptions {
  dir: string
  envId: string
  clock: Clock
  /** The server's address. */
  baseUrl: string
  /** What mini-programs may reach; functions reach all. */
  rule: FileRule
}

/** The environment's files. A fileID names a path; the bytes of a path may be replaced. */
export class Storage {
  readonly links: SignedLinks
  readonly access: FileAccess
  private readonly blobs: BlobStore
  private readonly index: FileIndex

  constructor(private readonly options: StorageOptions) {
    mkdirSync(options.dir, { recursive: true })
    this.access = new FileAccess(options.rule, options.clock)
    this.blobs = new BlobStore(options.dir)
    this.index = new FileIndex(join(options.dir, 'files.sqlite'))
    this.links = new SignedLinks(join(options.dir, 'link-key'), options.clock, options.baseUrl)
    this.blobs.list().forEach((sha256) => this.drop(sha256))
  }

  fileId(path: string): string {
    return fileIdOf(this.options.envId, path)
  }

  /** The file of a fileID of this environment, if it exists. */
  find(fileId: unknown): StoredFile | undefined {
    const path = pathOf(this.options.envId, fileId)
    return path === null ? undefined : this.index.find(path)
  }

  findByPath(path: string): StoredFile | undefined {
    return this.index.find(path)
  }

  list(): StoredFile[] {
    return this.index.list()
  }

  /** Writes a file; when this resolves it is on disk. An existing file of that path is replaced. */
  async write(
    path: string,
    source: AsyncIterable<Buffer> | Iterable<Buffer>,
    meta: { owner: string | null; contentType?: string; updatedAt?: number },
  ): Promise<StoredFile> {
    checkCloudPath(path)
    const blob = await this.blobs.receive(source)
    const replaced = this.index.find(path)
    blob.keep()
    const file: StoredFile = {
      path,
      sha256: blob.sha256,
      bytes: blob.bytes,
      contentType: meta.contentType ?? contentTypeOf(path),
      owner: meta.owner,
      updatedAt: meta.updatedAt ?? this.options.clock.now(),
    }
    this.index.put(file)
    if (replaced) this.drop(replaced.sha256)
    return file
  }

  read(file: StoredFile, range?: { start: number; end: number }): ReadStream {
    return this.blobs.read(file.sha256, range)
  }

  /** Copies without moving bytes. */
  copy(from: StoredFile, to: string): void {
    const replaced = this.index.find(checkCloudPath(to))
    this.index.put({ ...from, path: to, updatedAt: this.options.clock.now() })
    if (replaced) this.drop(replaced.sha256)
  }

  remove(file: StoredFile): void {
    this.index.remove(file.path)
    this.drop(file.sha256)
  }

  link(purpose: LinkPurpose, path: string, seconds: number): string {
    return this.links.create(purpose, path, seconds)
  }

  snapshot(name: string): void {
    this.index.snapshot(name)
  }

  reset(name: string): void {
    for (const sha256 of new Set(this.index.reset(name))) this.drop(sha256)
  }

  close(): void {
    this.index.close()
  }

  private drop(sha256: string): void {
    if (!this.index.isNeeded(sha256)) this.blobs.remove(sha256)
  }
}

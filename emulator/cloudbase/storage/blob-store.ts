import { createHash, randomUUID } from 'node:crypto'
import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  type ReadStream,
} from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Bytes on disk under their SHA-256. A file has its final name only once all of it is on disk. */
export class BlobStore {
  private readonly incoming: string

  constructor(private readonly dir: string) {
    this.incoming = join(dir, 'incoming')
    // Left behind by a process that was killed during an upload.
    rmSync(this.incoming, { recursive: true, force: true })
    mkdirSync(this.incoming, { recursive: true })
  }

  /** Writes and syncs the bytes; `keep` then gives them their name, in the same turn as the list's entry. */
  async receive(source: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<IncomingBlob> {
    const temporary = join(this.incoming, randomUUID())
    const hash = createHash('sha256')
    let bytes = 0
    const file = await open(temporary, 'wx')
    try {
      for await (const chunk of source) {
        hash.update(chunk)
        bytes += chunk.length
        await file.writeFile(chunk)
      }
      await file.sync()
    } catch (error) {
      rmSync(temporary, { force: true })
      throw error
    } finally {
      await file.close()
    }
    const sha256 = hash.digest('hex')
    return { sha256, bytes, keep: () => this.keep(temporary, sha256) }
  }

  read(sha256: string, range?: { start: number; end: number }): ReadStream {
    return createReadStream(this.path(sha256), range)
  }

  remove(sha256: string): void {
    rmSync(this.path(sha256), { force: true })
  }

  /** The hashes of everything that is kept. */
  list(): string[] {
    return readdirSync(this.dir)
      .filter((name) => name.length === 2)
      .flatMap((name) => readdirSync(join(this.dir, name)))
  }

  private keep(temporary: string, sha256: string): void {
    const target = this.path(sha256)
    if (existsSync(target)) return rmSync(temporary)
    mkdirSync(dirname(target), { recursive: true })
    renameSync(temporary, target)
    syncFolder(dirname(target))
    syncFolder(this.dir)
  }

  private path(sha256: string): string {
    return join(this.dir, sha256.slice(0, 2), sha256)
  }
}

export interface IncomingBlob {
  sha256: string
  bytes: number
  keep(): void
}

/** A new name must be on disk before the upload is acknowledged. Windows has no such call and needs none. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

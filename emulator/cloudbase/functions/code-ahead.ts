import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { codeCacheDir } from './code-cache-dir'

/**
 * Compiles functions before anybody calls them, in a process of the lowest priority, so that their first cold start
 * finds its code as after a restart. Nothing of a function runs; a call that comes sooner compiles for itself.
 */
export class CodeAhead {
  private readonly running = new Set<ChildProcess>()

  /** Resolves when the files are compiled, or cannot be. */
  async compile(files: string[]): Promise<void> {
    const child = spawn(
      process.execPath,
      [join(__dirname, 'compile-ahead-process.js'), codeCacheDir(), ...files],
      { stdio: 'ignore' },
    )
    child.unref()
    this.running.add(child)
    // Without a second process functions start as they did before.
    await once(child, 'exit').catch(() => undefined)
    this.running.delete(child)
  }

  stop(): void {
    for (const child of this.running) child.kill('SIGKILL')
  }
}

import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { codeCacheDir } from './code-cache-dir'

export interface WorkerOptions {
  /** The variables that every call of every function sees. */
  env: Record<string, string>
  clock: SharedArrayBuffer
}

/**
 * Threads for functions. One of each memory size stands by, started but without a function, as a cloud keeps them: a
 * cold start then waits for the function's code alone.
 */
export class FunctionWorkers {
  private readonly standingBy = new Map<number, Worker>()
  private stopped = false

  constructor(private readonly options: WorkerOptions) {}

  /** A thread that has loaded nothing yet. */
  take(memorySize: number): Worker {
    const ready = this.standingBy.get(memorySize)
    this.standingBy.delete(memorySize)
    ready?.ref()
    return ready ?? this.start(memorySize)
  }

  /** Lets a thread of this size stand by. */
  prepare(memorySize: number): void {
    if (this.stopped || this.standingBy.has(memorySize)) return
    const worker = this.start(memorySize)
    worker.unref()
    this.standingBy.set(memorySize, worker)
  }

  async stop(): Promise<void> {
    this.stopped = true
    await Promise.all([...this.standingBy.values()].map((worker) => worker.terminate()))
  }

  private start(memorySize: number): Worker {
    const { env, clock } = this.options
    return new Worker(join(__dirname, 'function-worker.js'), {
      workerData: { clock, codeCacheDir: codeCacheDir() },
      env,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: memorySize },
      stdout: true,
      stderr: true,
    })
  }
}

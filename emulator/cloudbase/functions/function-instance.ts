import type { Worker } from 'node:worker_threads'
import type { FunctionDeclaration } from '../config/function-declaration'
import { inferred } from '../error-codes'
import { ServiceError } from '../service-error'
import type { CallLog } from './call-logs'
import { entryOf } from './function-entry'
import type { FunctionWorkers } from './function-workers'
import type { WorkerMemory } from './worker-memory'

export interface InstanceOptions {
  declaration: FunctionDeclaration
  workers: FunctionWorkers
  memory: WorkerMemory
  onLog(line: Pick<CallLog, 'level' | 'text'> & { requestId: string | null }): void
}

export interface InstanceCall {
  requestId: string
  /** JSON text. */
  event: string
  /** The variables of this call only. */
  env: Record<string, string>
  context: Record<string, unknown>
}

type Message =
  | { type: 'ready' }
  | { type: 'broken'; message: string }
  | { type: 'log'; requestId: string | null; level: CallLog['level']; text: string }
  | { type: 'done'; requestId: string; result: string; memoryBytes: number }
  | { type: 'failed'; requestId: string; message: string; memoryBytes: number }

/** How often a call that goes on is asked for its memory. */
const memoryCheckMs = 200

/** One running copy of a function: a worker thread that takes one call at a time. */
export class FunctionInstance {
  private readonly worker: Worker
  private readonly started: Promise<void>
  private settle: { resolve(result: string): void; reject(error: ServiceError): void } | undefined
  private requestId: string | null = null
  /** The reason why it takes no more calls. */
  private end: ServiceError | undefined

  constructor(private readonly options: InstanceOptions) {
    const { declaration, workers } = options
    this.worker = workers.take(declaration.memorySize)
    this.worker.postMessage({ ...entryOf(declaration), env: declaration.envVariables })
    this.worker.stdout.on('data', (text: Buffer) => this.log('log', String(text)))
    this.worker.stderr.on('data', (text: Buffer) => this.log('error', String(text)))
    this.worker.on('message', (message: Message) => this.receive(message))
    this.worker.on('error', (error) => this.fail(this.workerFailure(error)))
    this.worker.on('exit', (code) => this.fail(executeFail(`The function ended its process (code ${code}).`)))
    this.started = new Promise((resolve, reject) => {
      this.settle = { resolve: () => resolve(), reject }
    })
    // The first call awaits it; a failure before that must not end the process.
    this.started.then(
      () => workers.prepare(declaration.memorySize),
      () => undefined,
    )
  }

  get dead(): boolean {
    return this.end !== undefined
  }

  /** Runs one call; answers the JSON text of what the function returned. The instance must be free. */
  async call(call: InstanceCall): Promise<string> {
    this.requestId = call.requestId
    let timer = this.endAfter(inferred.functionStartSeconds, 'Initialization')
    const memoryChecks = setInterval(() => void this.checkMemory(), memoryCheckMs)
    try {
      await this.started
      clearTimeout(timer)
      timer = this.endAfter(this.options.declaration.timeout, 'Invoking task')
      return await new Promise<string>((resolve, reject) => {
        if (this.end) return reject(this.end)
        this.settle = { resolve, reject }
        this.worker.postMessage(call)
      })
    } finally {
      clearTimeout(timer)
      clearInterval(memoryChecks)
      this.requestId = null
    }
  }

  async terminate(): Promise<void> {
    this.close(executeFail('The function was stopped.'))
    await this.worker.terminate()
  }

  private endAfter(seconds: number, what: string): NodeJS.Timeout {
    const error = new ServiceError(inferred.functionTimeout, `${what} timed out after ${seconds} seconds`)
    return setTimeout(() => this.fail(error), seconds * 1000)
  }

  private receive(message: Message): void {
    switch (message.type) {
      case 'log':
        return this.options.onLog(message)
      case 'broken':
        return this.fail(executeFail(message.message))
      case 'failed':
        if (this.exceeds(message.memoryBytes)) return this.fail(this.outOfMemory())
        return this.settle?.reject(executeFail(message.message))
      case 'ready':
        return this.settle?.resolve('')
      case 'done':
        if (this.exceeds(message.memoryBytes)) return this.fail(this.outOfMemory())
        return this.settle?.resolve(message.result)
    }
  }

  private async checkMemory(): Promise<void> {
    const bytes = await this.options.memory.of(this.worker.threadId)
    if (this.requestId !== null && this.exceeds(bytes ?? 0)) this.fail(this.outOfMemory())
  }

  /** V8 itself keeps the heap within the limit; buffers lie outside of it and count, too. */
  private exceeds(bytes: number): boolean {
    return bytes > this.options.declaration.memorySize * 1024 * 1024
  }

  private outOfMemory(): ServiceError {
    const { memorySize } = this.options.declaration
    return new ServiceError(
      inferred.functionOutOfMemory,
      `Memory usage exceeded the limit of ${memorySize} MB`,
    )
  }

  private workerFailure(error: Error): ServiceError {
    return (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? this.outOfMemory()
      : executeFail(error.stack ?? error.message)
  }

  private fail(error: ServiceError): void {
    if (this.end) return
    // Between calls nobody else would hear of it.
    if (this.requestId === null) this.log('error', error.message)
    this.close(error)
    void this.worker.terminate()
  }

  /** Takes no more calls; the one that runs ends with this error. */
  private close(error: ServiceError): void {
    if (this.end) return
    this.end = error
    this.settle?.reject(error)
  }

  private log(level: CallLog['level'], text: string): void {
    this.options.onLog({ requestId: this.requestId, level, text: text.trimEnd() })
  }
}

const executeFail = (message: string) => new ServiceError('FUNCTIONS_EXECUTE_FAIL', message)

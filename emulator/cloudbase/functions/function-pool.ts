import { functionNotFound } from '../error-codes'
import { ServiceError } from '../service-error'
import { bundleStamp } from './bundle-stamp'
import { FunctionInstance, type InstanceCall, type InstanceOptions } from './function-instance'

/** Copies of one function that run at the same time; further calls wait for a free one. */
const maxInstances = 4

interface Pooled {
  instance: FunctionInstance
  stamp: string
}

/**
 * The instances of one function: started on demand, kept for the next call, replaced when the bundle changes.
 */
export class FunctionPool {
  private readonly all = new Set<Pooled>()
  private readonly idle: Pooled[] = []
  private readonly waiting: ((pooled: Pooled) => void)[] = []

  constructor(private readonly options: InstanceOptions) {}

  /** Runs one call in a free instance; answers the JSON text of its result. */
  async run(call: InstanceCall): Promise<string> {
    const pooled = await this.acquire(this.currentStamp())
    try {
      return await pooled.instance.call(call)
    } finally {
      this.release(pooled)
    }
  }

  async stop(): Promise<void> {
    await Promise.all([...this.all].map(({ instance }) => instance.terminate()))
  }

  private currentStamp(): string {
    const { name, dir } = this.options.declaration
    const stamp = bundleStamp(dir)
    if (stamp) return stamp
    throw new ServiceError(
      functionNotFound.code,
      `${functionNotFound.words} (Function ${name} is declared but ${dir} holds no bundle.)`,
    )
  }

  private async acquire(stamp: string): Promise<Pooled> {
    for (;;) {
      const free = this.idle.pop()
      if (!free) break
      if (free.stamp === stamp && !free.instance.dead) return free
      this.retire(free)
    }
    if (this.all.size < maxInstances) return this.start(stamp)
    return new Promise((resolve) => this.waiting.push(resolve))
  }

  private start(stamp: string): Pooled {
    const pooled = { instance: new FunctionInstance(this.options), stamp }
    this.all.add(pooled)
    return pooled
  }

  private release(pooled: Pooled): void {
    const stamp = bundleStamp(this.options.declaration.dir)
    const next = this.waiting.shift()
    if (!pooled.instance.dead && pooled.stamp === stamp) {
      if (next) next(pooled)
      else this.idle.push(pooled)
      return
    }
    this.retire(pooled)
    if (next) next(this.start(stamp ?? pooled.stamp))
  }

  private retire(pooled: Pooled): void {
    this.all.delete(pooled)
    void pooled.instance.terminate()
  }
}

import type { MovableClock } from '../clock'
import type { FunctionDeclaration } from '../config/function-declaration'
import { functionNotFound, inferred } from '../error-codes'
import { ServiceError } from '../service-error'
import type { CallLogs } from './call-logs'
import { clientEvent } from './client-event'
import { CodeAhead } from './code-ahead'
import { functionContext } from './function-context'
import { entryOf } from './function-entry'
import { FunctionPool } from './function-pool'
import { FunctionWorkers } from './function-workers'
import type { Invocation } from './invocation'
import { callEnv, platformEnv, type Platform } from './invocation-env'
import type { Invocations } from './invocations'
import { WorkerMemory } from './worker-memory'

export interface FunctionsOptions {
  declarations: FunctionDeclaration[]
  platform: Platform
  clock: MovableClock
  logs: CallLogs
  invocations: Invocations
}

/** For whom a function is called. With an `openid` and no `source` it is a mini-program's call. */
export interface CallFor {
  clientIp?: string | undefined
  openid?: string
  source?: string
  requestId?: string
}

/** The cloud functions of the environment. */
export class Functions {
  private readonly pools = new Map<string, FunctionPool>()
  private readonly declared: Map<string, FunctionDeclaration>
  private readonly workers: FunctionWorkers
  private readonly memory = new WorkerMemory()
  private readonly codeAhead = new CodeAhead()

  constructor(private readonly options: FunctionsOptions) {
    this.declared = new Map(options.declarations.map((declaration) => [declaration.name, declaration]))
    this.workers = new FunctionWorkers({
      env: platformEnv(options.platform),
      clock: options.clock.shared,
    })
    for (const { memorySize } of options.declarations) this.workers.prepare(memorySize)
  }

  list(): FunctionDeclaration[] {
    return [...this.declared.values()]
  }

  /** @throws ServiceError `FUNCTION_NOT_FOUND` */
  declaration(name: string): FunctionDeclaration {
    const declaration = this.declared.get(name)
    if (declaration) return declaration
    throw new ServiceError(
      functionNotFound.code,
      `${functionNotFound.words} (Function ${name} is not in cloudbaserc.json.)`,
    )
  }

  /**
   * Calls a function and answers what it returned, as JSON holds it.
   * @throws ServiceError with the service's code: not found, not allowed, failed, out of time or memory, too large
   */
  async invoke(name: string, event: unknown, callFor: CallFor = {}): Promise<unknown> {
    const declaration = this.declaration(name)
    const { openid = null, source = openid ? 'wx_client' : 'scf', clientIp } = callFor
    const fromClient = source === 'wx_client'
    if (fromClient && !declaration.invoke) {
      throw new ServiceError(inferred.functionPermissionDenied, `Clients may not call function ${name}.`)
    }
    const { appId } = this.options.platform
    const given = fromClient && openid ? clientEvent(event, openid, appId) : (event ?? {})
    const invocation = this.options.invocations.begin(
      name,
      { openid, source, ...(clientIp ? { clientIp } : {}) },
      callFor.requestId,
    )
    const startedAt = Date.now()
    try {
      const result = await this.run(declaration, invocation, JSON.stringify(given))
      this.log(invocation, 'info', `done in ${Date.now() - startedAt} ms`)
      return result
    } catch (error) {
      this.log(invocation, 'error', error instanceof Error ? error.message : String(error))
      throw error
    } finally {
      this.options.invocations.end(invocation)
    }
  }

  /** The file that each function starts from; it may not be there yet. */
  entries(): { name: string; file: string }[] {
    return this.list().map((declaration) => ({ name: declaration.name, file: entryOf(declaration).file }))
  }

  /** Compiles in the background what the cache of compiled code does not have yet; resolves when it does. */
  compileAhead(): Promise<void> {
    return this.codeAhead.compile(this.entries().map(({ file }) => file))
  }

  async stop(): Promise<void> {
    this.codeAhead.stop()
    await Promise.all([this.workers, ...this.pools.values()].map((one) => one.stop()))
    this.memory.close()
  }

  private async run(
    declaration: FunctionDeclaration,
    invocation: Invocation,
    event: string,
  ): Promise<unknown> {
    const { platform } = this.options
    const { requestId } = invocation
    refuseLarge('event', event)
    const env = callEnv(platform, invocation)
    const context = functionContext(declaration, requestId, platform.envId, env)
    const result = await this.pool(declaration).run({ requestId, event, env, context })
    refuseLarge('reply', result)
    if (Buffer.byteLength(result) > inferred.functionReplyWarningBytes) {
      this.log(invocation, 'warn', 'The reply exceeds 1 MB: older clients refuse it (-604001).')
    }
    return JSON.parse(result)
  }

  private pool(declaration: FunctionDeclaration): FunctionPool {
    const { name } = declaration
    const existing = this.pools.get(name)
    if (existing) return existing
    const pool = new FunctionPool({
      declaration,
      workers: this.workers,
      memory: this.memory,
      onLog: ({ requestId, level, text }) => this.write(name, requestId ?? 'start', level, text),
    })
    this.pools.set(name, pool)
    return pool
  }

  private log(invocation: Invocation, level: 'info' | 'warn' | 'error', text: string): void {
    this.write(invocation.functionName, invocation.requestId, level, text)
  }

  private write(
    name: string,
    requestId: string,
    level: Parameters<CallLogs['add']>[0]['level'],
    text: string,
  ) {
    const at = new Date(this.options.clock.now()).toISOString()
    this.options.logs.add({ at, requestId, function: name, level, text })
  }
}

function refuseLarge(what: string, json: string): void {
  const bytes = Buffer.byteLength(json)
  if (bytes <= inferred.functionPayloadBytes) return
  throw new ServiceError(
    inferred.functionPayloadTooLarge,
    `The ${what} has ${bytes} bytes; a function takes and answers no more than ${inferred.functionPayloadBytes}.`,
  )
}

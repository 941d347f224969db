import { Session } from 'node:inspector'

interface Attached {
  sessionId: string
  workerInfo: { workerId: string }
}

/** What V8 answers: the heap, and the memory outside of it that the heap holds on to (buffers). */
const question = 'process.memoryUsage().external + process.memoryUsage().heapTotal'

/**
 * Asks threads how much memory they hold, even one that never leaves its loop: the inspector interrupts it. Connects
 * at the first question, so that who never asks pays nothing.
 */
export class WorkerMemory {
  private session: Session | undefined
  private readonly sessionIds = new Map<number, string>()
  private readonly waiting = new Map<number, (bytes: number | undefined) => void>()
  private asked = 0

  /** Bytes; undefined when the thread has ended. */
  of(threadId: number): Promise<number | undefined> {
    const session = this.connected()
    const sessionId = this.sessionIds.get(threadId)
    if (!sessionId) return Promise.resolve(undefined)
    const id = ++this.asked
    const params = { expression: question, returnByValue: true }
    const message = JSON.stringify({ id, method: 'Runtime.evaluate', params })
    return new Promise((resolve) => {
      this.waiting.set(id, resolve)
      session.post('NodeWorker.sendMessageToWorker', { sessionId, message }, (error) => {
        if (error) this.settle(id, undefined)
      })
    })
  }

  close(): void {
    this.session?.disconnect()
    this.session = undefined
    for (const id of this.waiting.keys()) this.settle(id, undefined)
  }

  private connected(): Session {
    if (this.session) return this.session
    const session = (this.session = new Session())
    session.connect()
    session.on('NodeWorker.attachedToWorker', ({ params }: { params: Attached }) => {
      this.sessionIds.set(Number(params.workerInfo.workerId), params.sessionId)
    })
    session.on('NodeWorker.detachedFromWorker', ({ params: { sessionId } }) => {
      for (const [threadId, one] of this.sessionIds) if (one === sessionId) this.sessionIds.delete(threadId)
    })
    session.on('NodeWorker.receivedMessageFromWorker', ({ params: { message } }) => {
      const { id, result } = JSON.parse(message) as { id?: number; result?: { result?: { value?: number } } }
      if (id !== undefined) this.settle(id, result?.result?.value)
    })
    session.post('NodeWorker.enable', { waitForDebuggerOnStart: false })
    return session
  }

  private settle(id: number, bytes: number | undefined): void {
    this.waiting.get(id)?.(bytes)
    this.waiting.delete(id)
  }
}

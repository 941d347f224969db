import { TcbDBApiHttpRequester } from '@cloudbase/node-sdk/dist/utils/tcbdbapirequester'
import type { CloudBase } from '../../emulator/cloudbase'
import { errorReply } from '../../emulator/cloudbase/server/error-reply'

/** A change of documents that one request made. */
export interface SeenWrite {
  collection: string
  action: string
  /** The fields that an update names; none for documents that are added, replaced or removed. */
  fields: string[]
}

type Fields = Record<string, unknown>

/**
 * Hands what the SDK would send about the database straight to the database of this process, as the JSON that goes over
 * the wire: no socket and no signature, which are most of a call's time. Files and the open API travel as ever.
 * `onWrite` hears of every write that changed something; those of a transaction when it is committed.
 */
export function shortenWire({ database }: CloudBase, onWrite: (write: SeenWrite) => void): RememberedAnswers {
  const open = new Map<string, SeenWrite[]>()
  const answers = new RememberedAnswers()

  function noteWrites(action: string, body: Fields, reply: Fields): void {
    const transaction = String(body['transactionId'] ?? '')
    if (action === 'database.commitTransaction') open.get(transaction)?.forEach(onWrite)
    if (!changedSomething(reply)) return
    const write = { collection: String(body['collectionName']), action, fields: updatedFields(body['data']) }
    answers.forget(write.collection)
    if (transaction) open.set(transaction, [...(open.get(transaction) ?? []), write])
    else onWrite(write)
  }

  TcbDBApiHttpRequester.prototype.send = async (action: string, data: Fields) => {
    const text = JSON.stringify(data ?? {})
    const body = JSON.parse(text) as Fields
    try {
      const known = answers.find(action, body, text)
      if (known) return JSON.parse(known) as Fields
      const reply = await database.run(action, body)
      noteWrites(action, body, reply)
      const answer = JSON.stringify({ ...reply, requestId: 'here' })
      answers.keep(action, body, { question: text, answer })
      return JSON.parse(answer) as Fields
    } catch (error) {
      return { ...errorReply(error), requestId: 'here' }
    }
  }
  return answers
}

const READS = new Set(['database.getDocument', 'database.calculateDocument'])
const MOST = 20_000

/**
 * What the database answered while a collection was as the world began: millions of calls begin with the same reads.
 * Nothing is remembered of a collection once it was written to, until the world is put back.
 */
class RememberedAnswers {
  private readonly answers = new Map<string, string>()
  private readonly changed = new Set<string>()

  find(action: string, body: Fields, question: string): string | undefined {
    return this.isAsItWas(action, body) ? this.answers.get(action + question) : undefined
  }

  keep(action: string, body: Fields, { question, answer }: { question: string; answer: string }): void {
    if (!this.isAsItWas(action, body)) return
    if (this.answers.size > MOST) this.answers.clear()
    this.answers.set(action + question, answer)
  }

  forget(collection: string): void {
    this.changed.add(collection)
  }

  /** The world as it is now is the one that it will be put back to. */
  worldBegins(): void {
    this.answers.clear()
    this.changed.clear()
  }

  worldIsBack(): void {
    this.changed.clear()
  }

  private isAsItWas(action: string, body: Fields): boolean {
    return READS.has(action) && !body['transactionId'] && !this.changed.has(String(body['collectionName']))
  }
}

function updatedFields(data: unknown): string[] {
  if (typeof data !== 'string') return []
  return Object.entries(JSON.parse(data) as Fields)
    .filter(([operator]) => operator.startsWith('$'))
    .flatMap(([, fields]) => Object.keys(fields as Fields))
}

function changedSomething({ data }: Fields): boolean {
  const { insertedIds, updated, upsert_id, deleted } = (data ?? {}) as Fields
  return Boolean((insertedIds as unknown[] | undefined)?.length || updated || upsert_id || deleted)
}

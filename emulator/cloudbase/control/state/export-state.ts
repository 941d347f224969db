import { encodeStored } from '../../database/ejson'
import type { StateParts } from './state'
import type { StateLine } from './state-line'

/** Everything of an environment as JSON lines: clock, collections with their documents, files. */
export async function* exportState(parts: StateParts): AsyncGenerator<string> {
  const { clock, database, storage, envId } = parts
  yield write({ kind: 'head', version: 1, envId, offsetMs: clock.offset() })
  for (const name of database.collections()) {
    yield write({ kind: 'collection', name })
    for (const document of database.find(name)) {
      // Already JSON text, and the only line that is worth not to parse again.
      yield `{"kind":"document","collection":${JSON.stringify(name)},"document":${encodeStored(document)}}\n`
    }
  }
  for (const file of storage.list()) {
    const { path, contentType, owner, updatedAt } = file
    const chunks: Buffer[] = []
    for await (const chunk of storage.read(file)) chunks.push(chunk as Buffer)
    const base64 = Buffer.concat(chunks).toString('base64')
    yield write({ kind: 'file', path, contentType, owner, updatedAt, base64 })
  }
}

const write = (line: StateLine): string => `${JSON.stringify(line)}\n`

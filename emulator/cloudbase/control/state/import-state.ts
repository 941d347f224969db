import { ServiceError } from '../../service-error'
import type { StateParts } from './state'
import { stateLine, type StateLine } from './state-line'

const batch = 500
const beforeImport = 'before-import'

/**
 * Puts an exported state in the place of everything that is here. All or nothing: lines are checked before anything
 * changes, and a refusal on the way (e.g. of a unique index) puts back what was here.
 * @throws ServiceError that names the line
 */
export async function importState(parts: StateParts, text: string): Promise<void> {
  const lines = readLines(text)
  parts.snapshots.take(beforeImport)
  try {
    await replaceAll(parts, lines)
  } catch (error) {
    parts.snapshots.restore(beforeImport)
    throw error
  }
}

function readLines(text: string): StateLine[] {
  const lines = text.split('\n').flatMap((line, index) => (line.trim() ? [readLine(line, index + 1)] : []))
  if (lines[0]?.kind !== 'head') throw refusal(1, 'is not the head of a state file')
  return lines
}

function readLine(line: string, number: number): StateLine {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw refusal(number, 'is not JSON')
  }
  const parsed = stateLine.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]!
  throw refusal(number, `${issue.path.join('.') || 'it'}: ${issue.message}`)
}

const refusal = (number: number, words: string) =>
  new ServiceError('INVALID_PARAM', `Line ${number} of the state ${words}.`)

async function replaceAll(parts: StateParts, lines: StateLine[]): Promise<void> {
  const { clock, database, storage, timers } = parts
  const query = JSON.stringify({ _id: { $exists: true } })
  for (const collectionName of database.collections()) {
    await database.run('database.removeDocument', { collectionName, queryType: 'WHERE', query, multi: true })
  }
  for (const file of storage.list()) storage.remove(file)
  for (const [collectionName, documents] of documentsOf(lines)) {
    if (!database.collections().includes(collectionName)) {
      await database.run('database.addCollection', { collectionName })
    }
    for (let start = 0; start < documents.length; start += batch) {
      const data = documents.slice(start, start + batch)
      await database.run('database.insertDocument', { collectionName, data })
    }
  }
  for (const line of lines) {
    if (line.kind === 'head') {
      timers.moveQuietly(() => clock.set(new Date(Date.now() + line.offsetMs)))
    }
    if (line.kind !== 'file') continue
    const { path, base64, ...meta } = line
    await storage.write(path, [Buffer.from(base64, 'base64')], meta)
  }
}

/** EJSON texts by collection; a collection may be empty. */
function documentsOf(lines: StateLine[]): Map<string, string[]> {
  const byCollection = new Map<string, string[]>()
  for (const line of lines) {
    if (line.kind !== 'collection' && line.kind !== 'document') continue
    const name = line.kind === 'collection' ? line.name : line.collection
    const documents = byCollection.get(name) ?? []
    if (line.kind === 'document') documents.push(JSON.stringify(line.document))
    byCollection.set(name, documents)
  }
  return byCollection
}

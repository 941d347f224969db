import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isSealed, type Sealed } from '../../cloudfunctions/_shared/sealed'
import { currentCloud } from './cloud'
import { runUseCase } from './run-use-case'

const collections = readdirSync(join(__dirname, '../../database/collections')).map((file) =>
  file.replace('.json', ''),
)

type Stored = { _id: string } & Record<string, unknown>

/**
 * In which collections somebody's traces stand, and which of them: `{ consents: ['accountId'] }`. Looks at the whole text of
 * every document of every collection, and into sealed values, as whoever has the keys can.
 */
export async function findTraces(traces: Record<string, string>): Promise<Record<string, string[]>> {
  const texts = await Promise.all(
    collections.map(async (name) => [name, await currentCloud().documents<Stored>(name)] as const),
  )
  const sealed = texts.flatMap(([name, documents]) =>
    documents.flatMap((document) =>
      sealedIn(document).map((value) => ({ name, call: [value, document._id] })),
    ),
  )
  const opened = await runUseCase<string>(
    'test/support/open-sealed.ts',
    'openSealed',
    sealed.map(({ call }) => call),
  )
  return Object.fromEntries(
    texts.flatMap(([name, documents]) => {
      const secrets = opened.filter((_, index) => sealed[index]!.name === name).map(({ value }) => value)
      const text = JSON.stringify([documents, secrets])
      const found = Object.keys(traces).filter((kind) => text.includes(traces[kind]!))
      return found.length ? [[name, found.sort()]] : []
    }),
  )
}

function sealedIn(value: unknown): Sealed[] {
  if (isSealed(value)) return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sealedIn) : []
}

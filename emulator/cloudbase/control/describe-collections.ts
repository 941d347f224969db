import type { CollectionDeclaration } from '../config/collection-declaration'
import type { Database } from '../database'

/** Every collection with what was declared of it and how many documents it has, by name. */
export async function describeCollections(parts: {
  database: Database
  declarations: CollectionDeclaration[]
}): Promise<{ declarations: unknown[] }> {
  const names = [...parts.database.collections()].sort()
  const declarations = names.map(async (name) => {
    const declared = parts.declarations.find((one) => one.name === name)
    const { data } = await parts.database.run('database.calculateDocument', {
      collectionName: name,
      queryType: 'WHERE',
    })
    return {
      name,
      declared: declared !== undefined,
      description: declared?.description ?? '',
      fields: declared?.fields ?? {},
      indexes: declared?.indexes ?? [],
      count: (data as { total: number }).total,
    }
  })
  return { declarations: await Promise.all(declarations) }
}

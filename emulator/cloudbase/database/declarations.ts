/** One field of a declared index. Geo queries use none: they scan. */
export interface IndexKey {
  /** Dotted path. */
  field: string
  direction: 1 | -1
}

/** A declared index, as `database/collections/<name>.json` holds it. A missing field counts as null. */
export interface IndexDeclaration {
  name: string
  unique?: boolean
  keys: IndexKey[]
}

/** A declared collection: `database/collections/<name>.json` with the file's name in `name`. */
export interface CollectionDeclaration {
  name: string
  description?: string
  indexes?: IndexDeclaration[]
}

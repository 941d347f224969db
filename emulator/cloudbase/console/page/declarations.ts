import { read } from './server'

/** A collection with its data dictionary; `declared` is false for one that a function made. */
export interface Declaration {
  name: string
  description: string
  declared: boolean
  count: number
  fields: Record<string, unknown>
  indexes: { name: string; unique: boolean; keys: { field: string; direction: 1 | -1 }[] }[]
}

export const readDeclarations = async (): Promise<Declaration[]> =>
  (await read<{ declarations: Declaration[] }>('/declarations')).declarations

import { foldCharacters } from './fold-characters'

/** Folds every text of a plain value, so that no field of a document is forgotten. */
export function foldAll<T>(value: T): T {
  if (typeof value === 'string') return foldCharacters(value) as T
  if (Array.isArray(value)) return value.map(foldAll) as T
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, foldAll(item)])) as T
  }
  return value
}

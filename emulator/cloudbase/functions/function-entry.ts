import { join } from 'node:path'
import type { FunctionDeclaration } from '../config/function-declaration'

export interface FunctionEntry {
  file: string
  exportName: string
}

/** The file that a function starts from, and the export that is called: `index.main` is `main` of `index.js`. */
export function entryOf({ dir, handler }: FunctionDeclaration): FunctionEntry {
  const dot = handler.lastIndexOf('.')
  return { file: join(dir, `${handler.slice(0, dot)}.js`), exportName: handler.slice(dot + 1) }
}

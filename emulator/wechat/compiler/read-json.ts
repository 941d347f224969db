import fs from 'node:fs'
import ts from 'typescript'
import type { ProblemList } from './problem'
import { positionOf } from './source-text'

/**
 * Reads one of the mini-program's JSON files. A missing file is `null` without a problem: the caller knows
 * whether it must exist. Broken JSON is a problem with its line, and an empty object.
 */
export function readJson(file: string, problems: ProblemList): Record<string, unknown> | null {
  if (!fs.existsSync(file)) return null
  const text = fs.readFileSync(file, 'utf8')
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch (cause) {
    const { error } = ts.parseConfigFileTextToJson(file, text)
    const { line, column } = positionOf(text, error?.start ?? 0)
    problems.problem(file, error ? messageOf(error) : String(cause), line, column)
    return {}
  }
}

function messageOf(error: ts.Diagnostic): string {
  return ts.flattenDiagnosticMessageText(error.messageText, ' ')
}

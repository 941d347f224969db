import fs from 'node:fs'
import ts from 'typescript'
import { rememberByFile } from './remember-by-file'

export type StyleIsolation =
  'isolated' | 'apply-shared' | 'shared' | 'page-isolated' | 'page-apply-shared' | 'page-shared'

/**
 * How far a component's styles reach. The JSON file wins; then `options.styleIsolation` or
 * `options.addGlobalClass` of the script; else components are isolated and pages are shared.
 */
export function styleIsolationOf(
  json: Record<string, unknown>,
  isPage: boolean,
  script: string | null,
): StyleIsolation {
  if (typeof json.styleIsolation === 'string') return json.styleIsolation as StyleIsolation
  if (json.addGlobalClass === true) return 'apply-shared'
  const declared = script ? declaredInScript(fs.readFileSync(script, 'utf8'), script) : null
  return declared ?? (isPage ? 'shared' : 'isolated')
}

const declaredInScript = rememberByFile((text, script): StyleIsolation | null => {
  if (!/styleIsolation|addGlobalClass/.test(text)) return null
  const tree = ts.createSourceFile(script, text, ts.ScriptTarget.Latest, true)
  let declared: StyleIsolation | null = null
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && isInsideOptions(node)) {
      const name = node.name.getText()
      if (name === 'styleIsolation' && ts.isStringLiteralLike(node.initializer)) {
        declared = node.initializer.text as StyleIsolation
      }
      if (name === 'addGlobalClass' && node.initializer.kind === ts.SyntaxKind.TrueKeyword) {
        declared ??= 'apply-shared'
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return declared
})

function isInsideOptions(node: ts.PropertyAssignment): boolean {
  const owner = node.parent.parent
  return ts.isPropertyAssignment(owner) && owner.name.getText() === 'options'
}

import ts from 'typescript'
import { rememberByFile } from './remember-by-file'

/**
 * Turns a WXS script into JavaScript the template runtime can hold.
 *
 * WXS differs from JavaScript in that `value.constructor` is compared with a type *name*
 * (`x.constructor === 'Array'`), in `getRegExp` and `getDate`, and in that functions it exports may listen to
 * events without leaving the view: those are marked, because a dynamic listener
 * (`bind:touchstart="{{disabled || wxs.fn}}"`) carries no other trace of its origin.
 */
export const compileWxs = rememberByFile((source, name): string => {
  const tree = ts.createSourceFile(`${name}.js`, source, ts.ScriptTarget.ES5, true, ts.ScriptKind.JS)
  const edits: { start: number; end: number; text: string }[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && node.name.text === 'constructor') {
      edits.push({ start: node.expression.getStart(), end: node.expression.getStart(), text: 'Q.typeName(' })
      edits.push({ start: node.expression.getEnd(), end: node.getEnd(), text: ')' })
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  let code = source
  for (const { start, end, text } of edits.sort((a, b) => b.start - a.start)) {
    code = code.slice(0, start) + text + code.slice(end)
  }
  return `var getRegExp=Q.getRegExp,getDate=Q.getDate;${code}\n;Q.markExports(module.exports)`
})

/** Paths a WXS script requires, as written. */
export function wxsRequires(source: string): string[] {
  return [...source.matchAll(/require\(\s*['"]([^'"]+)['"]\s*\)/g)].map((match) => match[1] ?? '')
}

/** Line and message of each syntax error. WXS is ES5: anything newer is refused by WeChat. */
export const wxsSyntaxErrors = rememberByFile((source): { line: number; message: string }[] => {
  const { diagnostics = [] } = ts.transpileModule(source, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES5, allowJs: true },
    fileName: 'script.js',
  })
  const tree = ts.createSourceFile('script.js', source, ts.ScriptTarget.ES5, true, ts.ScriptKind.JS)
  const lineOf = (offset: number): number => tree.getLineAndCharacterOfPosition(offset).line + 1
  const errors = diagnostics.map((diagnostic) => ({
    line: lineOf(diagnostic.start ?? 0),
    message: ts.flattenDiagnosticMessageText(diagnostic.messageText, ' '),
  }))
  const visit = (node: ts.Node): void => {
    const isModern =
      ts.isArrowFunction(node) ||
      ts.isTemplateExpression(node) ||
      ts.isNoSubstitutionTemplateLiteral(node) ||
      ts.isClassDeclaration(node) ||
      (ts.isVariableDeclarationList(node) && (node.flags & ts.NodeFlags.BlockScoped) !== 0)
    if (isModern) {
      errors.push({ line: lineOf(node.getStart()), message: 'WXS is ES5: this syntax is not supported' })
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return errors
})

/** What a security rule says, e.g. `auth != null && doc.open == true`. */
export type Expression =
  | { kind: 'value'; value: unknown }
  | { kind: 'path'; root: string; path: string }
  | { kind: 'not'; of: Expression }
  | { kind: 'and' | 'or'; parts: Expression[] }
  | { kind: 'compare'; operator: Comparison; left: Expression; right: Expression }

export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in'

/** A rule that cannot be read, or says more than is known here. Whoever asks must deny. */
export class RuleError extends Error {}

const comparisons = ['==', '!=', '<=', '>=', '<', '>', 'in']
const constants = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
])
const token =
  /\s*(?:(&&|\|\||==|!=|<=|>=|[<>!()[\],])|(-?\d+(?:\.\d+)?)|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([A-Za-z_][\w.]*))/y

type Token = { text: string; value?: unknown; isValue?: boolean; isName?: boolean }

function readTokens(rule: string): Token[] {
  const tokens: Token[] = []
  token.lastIndex = 0
  while (rule.slice(token.lastIndex).trim()) {
    const at = token.lastIndex
    const found = token.exec(rule)
    if (!found) throw new RuleError(`"${rule}" cannot be read at ${at}`)
    const [, sign, number, single, double, name] = found
    const text = single ?? double
    if (sign !== undefined) tokens.push({ text: sign })
    else if (number !== undefined) tokens.push({ text: number, value: Number(number), isValue: true })
    else if (text !== undefined) tokens.push({ text, value: text.replace(/\\(.)/g, '$1'), isValue: true })
    else tokens.push(nameToken(name ?? ''))
  }
  return tokens
}

function nameToken(name: string): Token {
  if (constants.has(name)) return { text: name, value: constants.get(name), isValue: true }
  return name === 'in' ? { text: name } : { text: name, isName: true }
}

/** Reads an expression. @throws RuleError */
export function parseRule(rule: string): Expression {
  const parser = new Parser(readTokens(rule))
  const expression = parser.or()
  parser.expectEnd()
  return expression
}

/** Loosest first: `||`, `&&`, `!`, a comparison, a term. */
class Parser {
  private at = 0

  constructor(private readonly tokens: Token[]) {}

  or(): Expression {
    return this.chain('||', 'or', () => this.chain('&&', 'and', () => this.not()))
  }

  expectEnd(): void {
    const left = this.tokens[this.at]
    if (left) throw new RuleError(`unexpected "${left.text}"`)
  }

  private chain(sign: string, kind: 'and' | 'or', part: () => Expression): Expression {
    const parts = [part()]
    while (this.take(sign)) parts.push(part())
    return parts.length === 1 ? parts[0]! : { kind, parts }
  }

  private not(): Expression {
    return this.take('!') ? { kind: 'not', of: this.not() } : this.comparison()
  }

  private comparison(): Expression {
    const left = this.term()
    const operator = comparisons.find((sign) => this.take(sign)) as Comparison | undefined
    return operator ? { kind: 'compare', operator, left, right: this.term() } : left
  }

  private term(): Expression {
    if (this.take('(')) {
      const inside = this.or()
      this.expect(')')
      return inside
    }
    if (this.take('[')) return { kind: 'value', value: this.list() }
    const next = this.tokens[this.at++]
    if (next?.isValue) return { kind: 'value', value: next.value }
    if (!next?.isName) throw new RuleError(`unexpected "${next?.text ?? 'end'}"`)
    const [root = '', ...path] = next.text.split('.')
    return { kind: 'path', root, path: path.join('.') }
  }

  private list(): unknown[] {
    const values: unknown[] = []
    while (!this.take(']')) {
      if (values.length) this.expect(',')
      const next = this.tokens[this.at++]
      if (!next?.isValue) throw new RuleError('a list holds plain values')
      values.push(next.value)
    }
    return values
  }

  private take(sign: string): boolean {
    const next = this.tokens[this.at]
    if (!next || next.isValue || next.isName || next.text !== sign) return false
    this.at++
    return true
  }

  private expect(sign: string): void {
    if (!this.take(sign)) throw new RuleError(`"${sign}" is missing`)
  }
}

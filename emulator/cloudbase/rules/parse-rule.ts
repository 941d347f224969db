import { readTokens, RuleError, type RuleToken } from './rule-tokens'

/** What a security rule says, e.g. `auth != null && doc.open == true`. */
export type Expression =
  | { kind: 'value'; value: unknown }
  | { kind: 'path'; root: string; path: string }
  | { kind: 'template'; parts: Expression[] }
  /** The document that a path like `database.<collection>.<id>` names. */
  | { kind: 'get'; path: Expression }
  | { kind: 'member'; of: Expression; name: Expression }
  | { kind: 'not'; of: Expression }
  | { kind: 'and' | 'or'; parts: Expression[] }
  | { kind: 'compare'; operator: Comparison; left: Expression; right: Expression }

export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in'

const comparisons = ['==', '!=', '<=', '>=', '<', '>', 'in']

/** Limits of the service. */
const longestRule = 1024
const mostGets = 3
const deepestGets = 2

/** Reads an expression. @throws RuleError */
export function parseRule(rule: string): Expression {
  if (rule.length > longestRule) throw new RuleError(`a rule has at most ${longestRule} characters`)
  const count = { gets: 0 }
  const expression = parseExpression(rule, count, 0)
  if (count.gets > mostGets) throw new RuleError(`a rule has at most ${mostGets} get()`)
  return expression
}

function parseExpression(source: string, count: { gets: number }, depth: number): Expression {
  const parser = new Parser(readTokens(source), count, depth)
  const expression = parser.or()
  parser.expectEnd()
  return expression
}

/** Loosest first: `||`, `&&`, `!`, a comparison, a term. */
class Parser {
  private at = 0

  constructor(
    private readonly tokens: RuleToken[],
    private readonly count: { gets: number },
    private depth: number,
  ) {}

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
    if (next?.template) return this.template(next.template)
    if (next?.isValue) return { kind: 'value', value: next.value }
    if (!next?.isName || next.text.startsWith('.')) throw new RuleError(`unexpected "${next?.text ?? 'end'}"`)
    if (next.text === 'get' && this.take('(')) return this.members(this.get())
    const [root = '', ...path] = next.text.split('.')
    return { kind: 'path', root, path: path.join('.') }
  }

  private get(): Expression {
    this.count.gets++
    this.depth++
    if (this.depth > deepestGets) throw new RuleError(`get() is nested at most ${deepestGets} deep`)
    const path = this.term()
    this.expect(')')
    this.depth--
    return { kind: 'get', path }
  }

  /** What follows a `get()`: `.owner`, `[auth.openid]`. */
  private members(of: Expression): Expression {
    const next = this.tokens[this.at]
    if (next?.isName && next.text.startsWith('.')) {
      this.at++
      const names = next.text.slice(1).split('.')
      return this.members(
        names.reduce<Expression>((at, name) => member(at, { kind: 'value', value: name }), of),
      )
    }
    if (!this.take('[')) return of
    const name = this.term()
    this.expect(']')
    return this.members(member(of, name))
  }

  private template(parts: NonNullable<RuleToken['template']>): Expression {
    return {
      kind: 'template',
      parts: parts.map((part) =>
        'text' in part
          ? { kind: 'value', value: part.text }
          : parseExpression(part.source, this.count, this.depth),
      ),
    }
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

const member = (of: Expression, name: Expression): Expression => ({ kind: 'member', of, name })

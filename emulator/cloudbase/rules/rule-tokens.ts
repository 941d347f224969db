/** A rule that cannot be read, or says more than is known here. Whoever asks must deny. */
export class RuleError extends Error {}

/** A word or sign of a rule; a template keeps its texts and the source of what stands between them. */
export interface RuleToken {
  text: string
  value?: unknown
  isValue?: boolean
  isName?: boolean
  template?: ({ text: string } | { source: string })[]
}

const constants = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
])
const token =
  /\s*(?:(&&|\|\||==|!=|<=|>=|[<>!()[\],])|(-?\d+(?:\.\d+)?)|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(\.?[A-Za-z_][\w.]*)|(`))/y

/** @throws RuleError */
export function readTokens(rule: string): RuleToken[] {
  const tokens: RuleToken[] = []
  token.lastIndex = 0
  while (rule.slice(token.lastIndex).trim()) {
    const at = token.lastIndex
    const found = token.exec(rule)
    if (!found) throw new RuleError(`"${rule}" cannot be read at ${at}`)
    const [, sign, number, single, double, name, tick] = found
    const text = single ?? double
    if (sign !== undefined) tokens.push({ text: sign })
    else if (number !== undefined) tokens.push({ text: number, value: Number(number), isValue: true })
    else if (text !== undefined) tokens.push({ text, value: text.replace(/\\(.)/g, '$1'), isValue: true })
    else if (tick === undefined) tokens.push(nameToken(name ?? ''))
    else {
      const { end, parts } = readTemplate(rule, token.lastIndex)
      tokens.push({ text: '`', template: parts })
      token.lastIndex = end
    }
  }
  return tokens
}

function nameToken(name: string): RuleToken {
  if (constants.has(name)) return { text: name, value: constants.get(name), isValue: true }
  return name === 'in' ? { text: name } : { text: name, isName: true }
}

/** What stands after a back-tick, up to its partner. */
function readTemplate(
  rule: string,
  from: number,
): { end: number; parts: NonNullable<RuleToken['template']> } {
  const parts: NonNullable<RuleToken['template']> = []
  let at = from
  for (let textFrom = from; ; at++) {
    if (at >= rule.length) throw new RuleError('a template does not end')
    const opens = rule.startsWith('${', at)
    if (rule[at] !== '`' && !opens) continue
    parts.push({ text: rule.slice(textFrom, at) })
    if (!opens) return { end: at + 1, parts }
    const end = endOfExpression(rule, at + 2)
    parts.push({ source: rule.slice(at + 2, end) })
    at = end
    textFrom = end + 1
  }
}

/** The place of the `}` that ends an expression within a template, past templates within it. */
function endOfExpression(rule: string, from: number): number {
  for (let at = from; at < rule.length; at++) {
    if (rule[at] === '}') return at
    if (rule[at] === '`') at = readTemplate(rule, at + 1).end - 1
  }
  throw new RuleError('an expression within a template does not end')
}

/** @jest-environment node */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, type Container, type Declaration, type Rule } from 'postcss'
import { contrast, type Color } from '../e2e/audit/colors'

const miniprogram = join(__dirname, '../../miniprogram')
const TOKENS = 'styles/tokens.wxss'

const MODES = {
  light: { elder: false, dark: false },
  dark: { elder: false, dark: true },
  'elder light': { elder: true, dark: false },
  'elder dark': { elder: true, dark: true },
}
type Tokens = Map<string, string>

const sheets = readdirSync(miniprogram, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.wxss') && !/miniprogram_npm|packages\/gallery/.test(path))
  .sort()
  .map((path) => ({ path, root: parse(readFileSync(join(miniprogram, path), 'utf8')) }))

/** The tokens as they stand in a mode: later blocks win, as in the style sheet. */
function tokensIn({ elder, dark }: { elder: boolean; dark: boolean }): Tokens {
  const tokens: Tokens = new Map()
  const read = (container: Container) =>
    container.each((node) => {
      if (node.type === 'atrule') {
        if (node.params.includes(dark ? ': dark' : ': light')) read(node)
      } else if (
        node.type === 'rule' &&
        (node.selector === 'page' || (elder && node.selector === '.mode-elder'))
      )
        node.walkDecls(/^--x-/, ({ prop, value }) => void tokens.set(prop.slice(4), value))
    })
  read(sheets.find(({ path }) => path === TOKENS)!.root)
  return tokens
}

function valueOf(tokens: Tokens, name: string): string {
  const value = tokens.get(name) ?? ''
  const [, next] = /^var\(--x-([\w-]+)\)$/.exec(value) ?? []
  return next ? valueOf(tokens, next) : value
}

function colorOf(tokens: Tokens, name: string): Color {
  const [, ...parts] = /^#(..)(..)(..)$/.exec(valueOf(tokens, name)) ?? []
  if (parts.length !== 3) throw new Error(`--x-${name} is not a colour: ${valueOf(tokens, name)}`)
  return [...parts.map((part) => parseInt(part, 16)), 1] as Color
}

const tokenIn = (value: string): string | undefined => /^var\(--x-([\w-]+)\)$/.exec(value.trim())?.[1]
const declared = (rule: Rule, ...names: string[]): Declaration | undefined =>
  rule.nodes.filter((node) => node.type === 'decl').findLast(({ prop }) => names.includes(prop))

const PAPER = ['page', 'surface', 'surface-2']
/** What each text colour stands on where its own rule does not say so. */
const STANDS_ON: Record<string, string[]> = {
  'ink-1': [...PAPER, 'surface-3', 'brand-1', 'ochre-1', 'alert-1', 'st-review-bg'],
  'ink-2': [...PAPER, 'surface-3', 'brand-1'],
  'ink-3': PAPER,
  brand: [...PAPER, 'brand-1'],
  alert: [...PAPER, 'alert-1'],
  'ochre-6': [...PAPER, 'ochre-1'],
  'on-brand': ['brand', 'brand-pressed'],
  'on-alert': ['alert', 'alert-7'],
  'ticket-ink': ['ticket-bg'],
  'ticket-ink-2': ['ticket-bg'],
  'ticket-due': ['ticket-bg'],
  ...Object.fromEntries(
    ['draft', 'review', 'returned', 'unpaid', 'paid', 'confirmed', 'expired'].map((status) => [
      `st-${status}`,
      [`st-${status}-bg`],
    ]),
  ),
}

interface Pair {
  text: string
  background: string
  where: string
}

/** Every text and background pair that the style sheets draw; without a background when nobody said one. */
const pairsUsed: Pair[] = sheets.flatMap(({ path, root }) => {
  const pairs: Pair[] = []
  root.walkRules((rule) => {
    const text = tokenIn(declared(rule, 'color')?.value ?? '')
    if (!text) return
    const own = tokenIn(declared(rule, 'background', 'background-color')?.value ?? '')
    const where = `${path} ${rule.selector}`
    for (const background of own ? [own] : (STANDS_ON[text] ?? [''])) pairs.push({ text, background, where })
  })
  return pairs
})

/** Sizes of text in px that a style sheet sets without a token, with the elder mode's own rules left out. */
const ownSizes = sheets
  .filter(({ path }) => path !== TOKENS)
  .flatMap(({ path, root }) => {
    const sizes: { where: string; px: number }[] = []
    root.walkDecls(/^font(-size)?$/, ({ value, parent }) => {
      const px = Number(/^(?:\d+ )?(\d+)px/.exec(value)?.[1])
      if (px) sizes.push({ where: `${path} ${(parent as Rule).selector}`, px })
    })
    return sizes
  })

describe('the style tokens', () => {
  it('every text colour of the style sheets is measured on what it stands on (P1)', () => {
    expect(pairsUsed.length).toBeGreaterThan(200)
    expect(pairsUsed.filter(({ background }) => !background)).toEqual([])
  })

  it.each(Object.entries(MODES))(
    'in %s every text and background pair has the contrast of its mode (P1)',
    (mode, look) => {
      const tokens = tokensIn(look)
      // The design asks for more where eyes are tired and paper is light.
      const least = mode === 'elder light' ? 7 : 4.5
      const weak = pairsUsed
        .map(({ text, background, where }) => ({
          pair: `${text} on ${background}`,
          where,
          ratio: Math.round(contrast(colorOf(tokens, text), colorOf(tokens, background)) * 100) / 100,
        }))
        .filter(({ ratio }) => ratio < least)
      expect(weak).toEqual([])
    },
  )

  it.each([
    ['text', /^fs-/, 18],
    ['targets', /^(tap|btn)|-height$/, 60],
  ])('in elder mode %s are large enough in light and dark (P1)', (_what, names, least) => {
    for (const dark of [false, true]) {
      const tokens = tokensIn({ elder: true, dark })
      const measured = [...tokens.keys()].filter((name) => names.test(name))
      expect(measured.length).toBeGreaterThan(4)
      const small = measured.filter((name) => !(parseFloat(valueOf(tokens, name)) >= least))
      expect(small).toEqual([])
    }
  })

  it('no text but figures in marks has a size of its own that elder mode cannot enlarge (P1)', () => {
    expect(ownSizes.filter(({ px }) => px < 18).map(({ where }) => where)).toEqual([
      'components/steps-bar/steps-bar.wxss .step',
      'pages/home/home.wxss .mark',
      'pages/home/home.wxss .association',
    ])
  })
})

/** Red, green, blue of 0-255 and how much of it covers what is below, 0-1. */
export type Color = [red: number, green: number, blue: number, alpha: number]

const WHITE: Color = [255, 255, 255, 1]
const COLOR = /rgba?\([^)]*\)/g

/** Reads a computed colour; anything else than rgb() and rgba() is a defect of the audit. */
export function readColor(css: string): Color {
  const [red, green, blue, alpha = 1] = (css.match(/[\d.]+/g) ?? []).map(Number)
  if (!css.startsWith('rgb') || red === undefined || green === undefined || blue === undefined)
    throw new Error(`not a colour that can be measured: ${css}`)
  return [red, green, blue, alpha]
}

function over([r, g, b, alpha]: Color, below: Color): Color {
  const mix = (top: number, bottom: number) => top * alpha + bottom * (1 - alpha)
  return [mix(r, below[0]), mix(g, below[1]), mix(b, below[2]), 1]
}

/** What lies behind an element: one colour, or several when it is a gradient. `null` for a picture, which nobody can measure. */
export function backgroundsOf(element: Element): Color[] | null {
  const layers: Color[] = []
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at)
    if (backgroundImage.includes('url(')) return null
    const gradient = backgroundImage.match(COLOR)
    if (gradient) return gradient.map((color) => flatten([...layers, readColor(color), WHITE]))
    const color = readColor(backgroundColor)
    if (color[3] > 0) layers.push(color)
    if (color[3] === 1) break
  }
  return [flatten([...layers, WHITE])]
}

const flatten = (layers: Color[]): Color => layers.reduceRight((below, layer) => over(layer, below))

/** WCAG 2 contrast of a text colour on a background, 1-21. */
export function contrast(text: Color, background: Color): number {
  const [high, low] = [luminance(over(text, background)), luminance(background)].sort((a, b) => b - a) as [
    number,
    number,
  ]
  return (high + 0.05) / (low + 0.05)
}

function luminance([red, green, blue]: Color): number {
  const [r, g, b] = [red, green, blue].map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** How much of an element is drawn: the product of the opacity of all that it lies in. */
export function opacityOf(element: Element): number {
  let opacity = 1
  for (let at: Element | null = element; at; at = at.parentElement)
    opacity *= Number(getComputedStyle(at).opacity)
  return opacity
}

// Reads a PDF in a process of its own (pdf.js is an ES module): text and ink of every page, as JSON; with a
// second argument also writes <prefix>-<page>.png at 100 dpi or the third argument. Glyphs are drawn from the embedded font only.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

const { createCanvas } = createRequire(import.meta.url)('@napi-rs/canvas')
const [, , file, prefix, dpi = '100'] = process.argv
const SCALE = Number(dpi) / 72

const pdf = await getDocument({
  data: new Uint8Array(readFileSync(file)),
  disableFontFace: true,
  useSystemFonts: false,
  verbosity: 0,
}).promise
const pages = []
for (let number = 1; number <= pdf.numPages; number++) {
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent()
  const viewport = page.getViewport({ scale: SCALE })
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
  const canvasContext = canvas.getContext('2d')
  await page.render({ canvasContext, viewport, background: 'white' }).promise
  const { data } = canvasContext.getImageData(0, 0, canvas.width, canvas.height)
  const inkAt = ([x, y, width, height]) => {
    let ink = 0
    for (let row = Math.floor(y * SCALE); row < (y + height) * SCALE; row++)
      for (let column = Math.floor(x * SCALE); column < (x + width) * SCALE; column++)
        if (data[4 * (row * canvas.width + column)] < 128) ink++
    return ink
  }
  const height = page.view[3]
  pages.push({
    runs: items
      .filter(({ str }) => str)
      .map(({ str, transform, width }) => ({
        text: str,
        x: transform[4],
        y: height - transform[5],
        width,
        ink: inkAt([transform[4], height - transform[5] - transform[3], width, transform[3] * 1.2]),
      })),
  })
  if (prefix) writeFileSync(`${prefix}-${number}.png`, canvas.toBuffer('image/png'))
}
process.stdout.write(JSON.stringify({ pages }))

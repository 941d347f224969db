// Photographs a picture of a page the way a phone does: on a grey table, turned and a little askew, with a shadow and
// noise, as JPEG: `photograph.mjs page.png photo.jpg <width> <degrees> <shadow 0..1>`.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const { createCanvas, loadImage } = createRequire(import.meta.url)('@napi-rs/canvas')
const [, , source, target, width, degrees, shadow] = process.argv

const page = await loadImage(readFileSync(source))
const size = { width: Number(width), height: Math.round((Number(width) * 4) / 3) }
const canvas = createCanvas(size.width, size.height)
const context = canvas.getContext('2d')
context.fillStyle = '#8d8a84'
context.fillRect(0, 0, size.width, size.height)
const scale = (0.9 * size.width) / page.width
const turn = (Number(degrees) * Math.PI) / 180
context.setTransform(
  scale * Math.cos(turn),
  scale * Math.sin(turn),
  // The camera is held a little askew.
  -scale * Math.sin(turn - 0.02),
  scale * Math.cos(turn - 0.02) * 0.99,
  size.width / 2,
  size.height / 2,
)
context.drawImage(page, -page.width / 2, -page.height / 2)
context.resetTransform()
const shade = context.createLinearGradient(0, 0, size.width, size.height)
shade.addColorStop(0, 'rgba(0,0,0,0)')
shade.addColorStop(1, `rgba(0,0,0,${shadow})`)
context.fillStyle = shade
context.fillRect(0, 0, size.width, size.height)
const pixels = context.getImageData(0, 0, size.width, size.height)
let seed = 7
for (let at = 0; at < pixels.data.length; at++) {
  seed = (seed * 1103515245 + 12345) & 0x7fffffff
  if (at % 4 !== 3) pixels.data[at] += ((seed >> 16) % 25) - 12
}
context.putImageData(pixels, 0, 0)
writeFileSync(target, canvas.toBuffer('image/jpeg', 75))

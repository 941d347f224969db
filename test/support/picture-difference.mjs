// Compares pictures pair by pair in a process of its own and prints, as JSON, how many pixels of each pair differ by
// more than the tolerance in any channel: `picture-difference.mjs <tolerance> a.png b.png ...`; -1 for another size.
import { createRequire } from 'node:module'

const { createCanvas, loadImage } = createRequire(import.meta.url)('@napi-rs/canvas')
const [, , tolerance, ...files] = process.argv

async function pixelsOf(file) {
  const image = await loadImage(file)
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  return context.getImageData(0, 0, image.width, image.height)
}

const differences = []
for (let at = 0; at < files.length; at += 2) {
  const [left, right] = [await pixelsOf(files[at]), await pixelsOf(files[at + 1])]
  let differing = left.width === right.width && left.height === right.height ? 0 : -1
  for (let pixel = 0; differing >= 0 && pixel < left.data.length; pixel += 4)
    if (
      [0, 1, 2].some(
        (channel) => Math.abs(left.data[pixel + channel] - right.data[pixel + channel]) > tolerance,
      )
    )
      differing++
  differences.push(differing)
}
process.stdout.write(JSON.stringify(differences))

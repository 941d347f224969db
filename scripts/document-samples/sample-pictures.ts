import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'

const QUALITY = 82

/** A portrait of nobody, 413 x 600 pixels on pale blue, as JPEG. */
export function samplePhoto(): Buffer {
  const canvas = createCanvas(413, 600)
  const context = canvas.getContext('2d')
  context.fillStyle = '#c9dbee'
  context.fillRect(0, 0, 413, 600)
  context.fillStyle = '#2c3440'
  ellipse(context, 206, 232, 112, 140)
  context.fillStyle = '#38424f'
  ellipse(context, 206, 620, 196, 230)
  context.fillStyle = '#e7c4a8'
  context.fillRect(164, 340, 84, 90)
  ellipse(context, 206, 262, 94, 118)
  context.fillStyle = '#f4f6f8'
  context.beginPath()
  context.moveTo(150, 408)
  context.lineTo(206, 500)
  context.lineTo(262, 408)
  context.fill()
  grain(context, 413, 600, 3)
  return canvas.toBuffer('image/jpeg', QUALITY)
}

/** A scanned certificate of nobody, landscape, as JPEG of about 75 KB. */
export function sampleCertificate(seed = 1): Buffer {
  const canvas = createCanvas(1000, 700)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fbf7ec'
  context.fillRect(0, 0, 1000, 700)
  context.strokeStyle = '#b3402f'
  context.lineWidth = 10
  context.strokeRect(36, 36, 928, 628)
  context.fillStyle = '#8f2c1f'
  context.fillRect(330, 110, 340, 46)
  context.fillStyle = '#4a4a4a'
  for (let row = 0; row < 9; row++) context.fillRect(150, 240 + row * 36, 420 + ((row * 97 * seed) % 260), 10)
  context.strokeStyle = '#c23b2a'
  context.beginPath()
  context.arc(790, 530, 76, 0, 7)
  context.stroke()
  grain(context, 1000, 700, 4 + seed)
  return canvas.toBuffer('image/jpeg', QUALITY)
}

function ellipse(context: SKRSContext2D, x: number, y: number, width: number, height: number): void {
  context.beginPath()
  context.ellipse(x, y, width, height, 0, 0, 7)
  context.fill()
}

/** Noise of a fixed pattern, so that the file is as large as a camera's and the same every time. */
function grain(context: SKRSContext2D, width: number, height: number, strength: number): void {
  const image = context.getImageData(0, 0, width, height)
  let state = 12345
  for (let at = 0; at < image.data.length; at += 4) {
    state = (state * 1103515245 + 12345) & 0x7fffffff
    const shift = ((state >> 16) % (2 * strength)) - strength
    for (let channel = 0; channel < 3; channel++)
      image.data[at + channel] = Math.max(0, Math.min(255, image.data[at + channel]! + shift))
  }
  context.putImageData(image, 0, 0)
}

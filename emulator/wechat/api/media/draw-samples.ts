import { canvasToBlob } from '../image/canvas-blob'

/** A head and shoulders on a plain ground, 480 x 640 px times `scale`; `lying` draws it turned to the left. */
export async function drawPortrait(
  name: string,
  { scale = 1, lying = false }: { scale?: number; lying?: boolean } = {},
): Promise<File> {
  const [width, height] = [480 * scale, 640 * scale]
  const [canvas, pen] = lying ? paper(height, width, '#e8eff5') : paper(width, height, '#e8eff5')
  if (lying) {
    pen.translate(0, width)
    pen.rotate(-Math.PI / 2)
  }
  pen.scale(scale, scale)
  pen.fillStyle = '#2b5172'
  pen.fillRect(60, 500, 360, 140)
  ellipse(pen, 240, 510, 180, 110, Math.PI)
  pen.fillStyle = '#e6c7a8'
  pen.fillRect(205, 370, 70, 70)
  ellipse(pen, 240, 270, 105, 135)
  pen.fillStyle = '#2a211c'
  ellipse(pen, 240, 200, 115, 90, Math.PI)
  addGrain(pen, canvas.width, canvas.height)
  return toFile(canvas, name)
}

/** A sheet with a title, lines of writing and a red seal. */
export async function drawPaper(title: string, name: string): Promise<File> {
  const [canvas, pen] = paper(900, 1200, '#fbfaf6')
  pen.fillStyle = '#1a211e'
  pen.font = '600 48px "Noto Sans SC", sans-serif'
  pen.textAlign = 'center'
  pen.fillText(title, 450, 160)
  pen.fillStyle = '#cfccc0'
  for (let line = 0; line < 14; line += 1) pen.fillRect(110, 260 + line * 56, line % 4 === 3 ? 420 : 680, 6)
  pen.strokeStyle = '#b0381e'
  pen.lineWidth = 8
  pen.beginPath()
  pen.arc(680, 1020, 90, 0, Math.PI * 2)
  pen.stroke()
  return toFile(canvas, name)
}

/** EXIF segment of one entry: orientation 6, "turn to the right to see it upright". */
const sidewaysExif = Uint8Array.from(
  'ffe100224578696600004d4d002a00000008000101120003000000010006000000000000'.match(/../g) ?? [],
  (pair) => parseInt(pair, 16),
)

/** Marks a JPEG as taken with the phone turned, the way cameras do: right behind its first two bytes. */
export async function turnSideways(picture: File): Promise<File> {
  const bytes = new Uint8Array(await picture.arrayBuffer())
  return new File([bytes.subarray(0, 2), sidewaysExif, bytes.subarray(2)], picture.name, {
    type: 'image/jpeg',
  })
}

function ellipse(
  pen: CanvasRenderingContext2D,
  x: number,
  y: number,
  radiusX: number,
  radiusY: number,
  from = 0,
): void {
  pen.beginPath()
  pen.ellipse(x, y, radiusX, radiusY, 0, from, from === 0 ? Math.PI * 2 : 0)
  pen.fill()
}

function paper(width: number, height: number, colour: string): [HTMLCanvasElement, CanvasRenderingContext2D] {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('This browser has no 2D canvas')
  pen.fillStyle = colour
  pen.fillRect(0, 0, width, height)
  return [canvas, pen]
}

/** A flat drawing compresses to a few KB, below what photo rules allow; real photos have grain. */
function addGrain(pen: CanvasRenderingContext2D, width: number, height: number): void {
  const image = pen.getImageData(0, 0, width, height)
  let state = 20_260_514
  for (let at = 0; at < image.data.length; at += 4) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff
    const shift = ((state >> 16) & 15) - 8
    for (let channel = at; channel < at + 3; channel += 1)
      image.data[channel] = (image.data[channel] ?? 0) + shift
  }
  pen.putImageData(image, 0, 0)
}

const toFile = async (canvas: HTMLCanvasElement, name: string): Promise<File> =>
  new File([await canvasToBlob(canvas, 'image/jpeg', 0.9)], name, { type: 'image/jpeg' })

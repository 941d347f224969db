import { canvasToBlob } from '../image/canvas-blob'

/** Something to upload without looking for a file: drawn on the spot, of nobody. */
export interface SampleFile {
  label: string
  kind: 'image' | 'file'
  make(): Promise<File>
}

export const sampleFiles: SampleFile[] = [
  { label: '示例：证件照', kind: 'image', make: () => drawPortrait() },
  {
    label: '示例：证书扫描件',
    kind: 'image',
    make: () => drawPaper('职业技能等级证书（样张）', '证书扫描件.jpg'),
  },
  {
    label: '示例：签字后的申报表',
    kind: 'file',
    make: () => drawPaper('申报表（已签字）', '签字申报表.jpg'),
  },
]

async function drawPortrait(): Promise<File> {
  const [canvas, pen] = paper(480, 640, '#e8eff5')
  pen.fillStyle = '#2b5172'
  pen.fillRect(60, 500, 360, 140)
  pen.beginPath()
  pen.ellipse(240, 510, 180, 110, 0, Math.PI, 0)
  pen.fill()
  pen.fillStyle = '#e6c7a8'
  pen.fillRect(205, 370, 70, 70)
  pen.beginPath()
  pen.ellipse(240, 270, 105, 135, 0, 0, Math.PI * 2)
  pen.fill()
  pen.fillStyle = '#2a211c'
  pen.beginPath()
  pen.ellipse(240, 200, 115, 90, 0, Math.PI, 0)
  pen.fill()
  addGrain(pen, 480, 640)
  return toFile(canvas, '证件照.jpg')
}

async function drawPaper(title: string, name: string): Promise<File> {
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

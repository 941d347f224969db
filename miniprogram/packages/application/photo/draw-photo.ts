import { cutOut, OUTPUT, type Placement, type Size } from './crop'
import type { Pixels } from './photo-looks'
import { PHOTO_LIMITS, type PhotoMeasures } from './photo-rules'

/** A picture of the phone, upright, with the size it has then. */
export interface Picture extends Size {
  path: string
  image: WechatMiniprogram.Image
}

export interface DrawnPhoto {
  path: string
  measures: PhotoMeasures
  /** The same in few pixels, to be looked at. */
  pixels: Pixels
}

/** Enough to judge light and background by. */
const LOOKED_AT = { width: 220, height: 320 }

/** Tried from the best down, until the file is small enough. */
const QUALITIES = [0.92, 0.85, 0.75, 0.6, 0.45]

/** Loads a picture into the canvas' world. Throws when it cannot be read as a picture. */
export function loadPicture(canvas: WechatMiniprogram.Canvas, path: string): Promise<Picture> {
  return new Promise((resolve, reject) => {
    const image = canvas.createImage()
    image.onload = () => resolve({ path, image, width: image.width, height: image.height })
    image.onerror = () => reject(new Error('the picture cannot be read'))
    image.src = path
  })
}

/**
 * Draws what the frame shows as an upright JPEG of 33:48 within 20 to 200 KB (D2). Drawing through the canvas
 * also leaves out what the camera wrote into the file: place, time, orientation.
 */
export async function drawPhoto(
  canvas: WechatMiniprogram.Canvas,
  picture: Picture,
  placement: Placement,
): Promise<DrawnPhoto> {
  const source = cutOut(placement)
  let drawn = await drawAt(canvas, picture, placement, OUTPUT, QUALITIES[0]!)
  for (const quality of QUALITIES.slice(1)) {
    if (drawn.bytes <= PHOTO_LIMITS.maxBytes) break
    drawn = await drawAt(canvas, picture, placement, OUTPUT, quality)
  }
  // A very plain picture can fall under the lower limit; more pixels say the same at a higher size.
  for (let factor = 2; drawn.bytes < PHOTO_LIMITS.minBytes && factor <= 4; factor++) {
    const size = { width: OUTPUT.width * factor, height: OUTPUT.height * factor }
    drawn = await drawAt(canvas, picture, placement, size, 1)
  }
  const { path, ...measured } = drawn
  const measures = { ...measured, sourceWidth: source.width, sourceHeight: source.height }
  return { path, measures, pixels: drawPixels(canvas, picture, placement) }
}

async function drawAt(
  canvas: WechatMiniprogram.Canvas,
  picture: Picture,
  placement: Placement,
  size: Size,
  quality: number,
): Promise<Size & { path: string; bytes: number }> {
  drawInto(canvas, picture, placement, size)
  const { tempFilePath } = await wx.canvasToTempFilePath({
    canvas,
    x: 0,
    y: 0,
    width: size.width,
    height: size.height,
    destWidth: size.width,
    destHeight: size.height,
    fileType: 'jpg',
    quality,
  })
  return { ...size, path: tempFilePath, bytes: await bytesOf(tempFilePath) }
}

function drawInto(
  canvas: WechatMiniprogram.Canvas,
  { image }: Picture,
  placement: Placement,
  size: Size,
): WechatMiniprogram.CanvasRenderingContext.CanvasRenderingContext2D {
  const { x, y, width, height } = cutOut(placement)
  canvas.width = size.width
  canvas.height = size.height
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, size.width, size.height)
  context.drawImage(image, x, y, width, height, 0, 0, size.width, size.height)
  return context
}

function drawPixels(canvas: WechatMiniprogram.Canvas, picture: Picture, placement: Placement): Pixels {
  const { width, height } = LOOKED_AT
  const { data } = drawInto(canvas, picture, placement, LOOKED_AT).getImageData(0, 0, width, height)
  return { width, height, data }
}

const bytesOf = (filePath: string): Promise<number> =>
  new Promise((resolve, reject) => {
    wx.getFileSystemManager().getFileInfo({ filePath, success: ({ size }) => resolve(size), fail: reject })
  })

/** Turns a picture by a quarter, for photos that lie on their side. */
export async function turnPicture(canvas: WechatMiniprogram.Canvas, picture: Picture): Promise<Picture> {
  const { width, height, image } = picture
  canvas.width = height
  canvas.height = width
  const context = canvas.getContext('2d')
  context.translate(height, 0)
  context.rotate(Math.PI / 2)
  context.drawImage(image, 0, 0, width, height)
  const { tempFilePath } = await wx.canvasToTempFilePath({ canvas, fileType: 'jpg', quality: 0.95 })
  return loadPicture(canvas, tempFilePath)
}

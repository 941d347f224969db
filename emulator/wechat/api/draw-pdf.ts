import { WxFail } from './call'
import { element } from './overlay/element'

/** The part of pdf.js that is used; it is loaded from the server when the first document is opened. */
interface PdfLibrary {
  GlobalWorkerOptions: { workerSrc: string }
  getDocument(source: {
    data: Uint8Array
    cMapUrl: string
    cMapPacked: boolean
    standardFontDataUrl: string
  }): {
    promise: Promise<PdfDocument>
  }
}
interface PdfDocument {
  numPages: number
  getPage(number: number): Promise<PdfPage>
}
interface PdfPage {
  getViewport(options: { scale: number }): { width: number; height: number }
  render(options: { canvasContext: CanvasRenderingContext2D; viewport: unknown }): { promise: Promise<void> }
}

const FOLDER = '/mp/pdfjs'
const SCALE = 1.6

/** Draws every page of a PDF into `target`. A file that is not a PDF fails the call. */
export async function drawPdf(data: Uint8Array, target: HTMLElement): Promise<void> {
  const address = `${FOLDER}/build/pdf.min.mjs`
  const pdf = (await import(address)) as PdfLibrary
  pdf.GlobalWorkerOptions.workerSrc = `${FOLDER}/build/pdf.worker.min.mjs`
  const opening = pdf.getDocument({
    data,
    cMapUrl: `${FOLDER}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${FOLDER}/standard_fonts/`,
  })
  const file = await opening.promise.catch((error: unknown) => {
    throw new WxFail(`open document failed: ${error instanceof Error ? error.message : ''}`)
  })
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number)
    const viewport = page.getViewport({ scale: SCALE })
    const canvas = element('canvas', { attributes: { 'data-page': String(number) } })
    canvas.width = viewport.width
    canvas.height = viewport.height
    const canvasContext = canvas.getContext('2d')
    if (!canvasContext) throw new WxFail('this browser has no 2D canvas')
    target.append(canvas)
    await page.render({ canvasContext, viewport }).promise
  }
}

import { toBuffer } from 'qrcode'
import { openApiError, type OpenApiReply } from './open-api-reply'

const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/
const [SMALLEST, LARGEST, USUAL] = [280, 1280, 430]

/** A picture, as `emulator/cloudbase` hands it to the SDK. */
export interface Picture extends Record<string, unknown> {
  contentType: string
  buffer: Buffer
}

/**
 * `wxacode.getUnlimited`. The real picture is WeChat's round code, which only WeChat reads; this one is a QR code of
 * `<page>?scene=<scene>`, so that a test can read what is in it.
 */
export async function miniProgramCode(request: Record<string, unknown>): Promise<OpenApiReply | Picture> {
  const { scene, page = '', width = USUAL } = request
  if (typeof scene !== 'string' || !SCENE.test(scene)) return openApiError(40169, 'invalid length for scene')
  if (typeof page !== 'string' || page.startsWith('/') || page.includes('?')) {
    return openApiError(41030, 'invalid page')
  }
  const pixels = Math.min(Math.max(Number(width) || USUAL, SMALLEST), LARGEST)
  const text = `${page}?scene=${encodeURIComponent(scene)}`
  return { contentType: 'image/png', buffer: await toBuffer(text, { type: 'png', width: pixels, margin: 2 }) }
}

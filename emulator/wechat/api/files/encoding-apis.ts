import { decodeBytes, encodeBytes } from './encoding'

/** Base64, by the older synchronous calls. */
export function encodingApis(): Record<string, unknown> {
  return {
    arrayBufferToBase64: (data: ArrayBuffer) => decodeBytes(new Uint8Array(data), 'base64'),
    base64ToArrayBuffer: (data: string) => encodeBytes(data, 'base64').buffer,
  }
}

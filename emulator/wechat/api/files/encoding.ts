import { WxFail } from '../call'

/** Bytes as WeChat's `readFile` gives them: an ArrayBuffer, or text in the encoding asked for. */
export function decodeBytes(bytes: Uint8Array<ArrayBuffer>, encoding?: string): string | ArrayBuffer {
  if (encoding === undefined) return bytes.slice().buffer
  if (encoding === 'utf8' || encoding === 'utf-8') return new TextDecoder().decode(bytes)
  if (encoding === 'base64') return btoa(binary(bytes))
  if (encoding === 'hex') return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  if (encoding === 'binary' || encoding === 'latin1' || encoding === 'ascii') return binary(bytes)
  throw new WxFail(`invalid encoding "${encoding}"`)
}

export function encodeBytes(data: string | ArrayBuffer, encoding = 'utf8'): Uint8Array<ArrayBuffer> {
  if (typeof data !== 'string') return new Uint8Array(data.slice(0))
  if (encoding === 'utf8' || encoding === 'utf-8') return new TextEncoder().encode(data)
  if (encoding === 'base64') return fromBinary(atob(data))
  if (encoding === 'hex') return Uint8Array.from(data.match(/../g) ?? [], (pair) => parseInt(pair, 16))
  if (encoding === 'binary' || encoding === 'latin1' || encoding === 'ascii') return fromBinary(data)
  throw new WxFail(`invalid encoding "${encoding}"`)
}

const binary = (bytes: Uint8Array): string => bytes.reduce((all, byte) => all + String.fromCharCode(byte), '')

const fromBinary = (data: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(data, (char) => char.charCodeAt(0))

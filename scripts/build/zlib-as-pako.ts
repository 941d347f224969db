import { deflateSync, inflateSync } from 'node:zlib'

/** What pdf-lib and its PNG reader use of pako, done by Node's zlib. */
const pako = {
  deflate: (bytes: Uint8Array): Uint8Array => deflateSync(bytes),
  inflate: (bytes: Uint8Array): Uint8Array => inflateSync(bytes),
}

// pdf-lib imports the default.
export { pako as default }

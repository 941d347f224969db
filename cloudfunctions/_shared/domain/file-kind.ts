/** The content types that are taken anywhere. */
export type ContentType = 'image/jpeg' | 'image/png' | 'application/pdf'

const SIGNATURES: readonly { type: ContentType; bytes: Buffer }[] = [
  { type: 'image/jpeg', bytes: Buffer.from([0xff, 0xd8, 0xff]) },
  { type: 'image/png', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  { type: 'application/pdf', bytes: Buffer.from('%PDF-') },
]

/** What a file is by its first bytes, whatever its name says (C10, D2); null when it is none of ours. */
export const fileKind = (content: Uint8Array): ContentType | null =>
  SIGNATURES.find(({ bytes }) => bytes.equals(content.subarray(0, bytes.length)))?.type ?? null

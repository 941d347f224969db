import { fileKind } from '../../../cloudfunctions/_shared/domain/file-kind'

describe('what a file is', () => {
  it.each([
    ['image/jpeg', [0xff, 0xd8, 0xff, 0xe0]],
    ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]],
    ['application/pdf', [...Buffer.from('%PDF-1.7\n')]],
  ])('its first bytes say %s (C10, D2)', (type, bytes) => {
    expect(fileKind(Uint8Array.from(bytes))).toBe(type)
  })

  it.each([[[]], [[0xff, 0xd8]], [[...Buffer.from('GIF89a')]], [[...Buffer.from(' %PDF-1.7')]]])(
    'bytes of nothing we take are nothing (C10, D2)',
    (bytes) => {
      expect(fileKind(Uint8Array.from(bytes))).toBeNull()
    },
  )
})

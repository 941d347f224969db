import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { documentChain } from '../../../scripts/document-samples/document-chain'
import { documentSamples } from '../../../scripts/document-samples/samples'
import { differingPixels, takePictures } from '../../support/pdf-pictures'

const GOLDEN = join(__dirname, 'golden')
/** Shades of one edge may differ between machines; a letter that moved or is missing changes hundreds of pixels. */
const TOLERANCE = 24
const ALLOWED_PIXELS = 12

const chain = documentChain()

describe('documents look as they did when a person last looked at them', () => {
  it.each(Object.keys(documentSamples))(
    '%s (renew: npx tsx scripts/document-samples.ts test/cloudfunctions/pdf/golden) (C8)',
    async (name) => {
      const { bytes, pages } = await documentSamples[name]!(chain)
      const { files, remove } = takePictures(bytes)
      const golden = files.map((_, index) => join(GOLDEN, `${name}-${index + 1}.png`))
      expect(files).toHaveLength(pages)
      expect(golden.filter((file) => !existsSync(file))).toEqual([])
      const pairs = files.map((file, index) => [file, golden[index]!] as const)
      for (const pixels of differingPixels(pairs, TOLERANCE)) {
        expect(pixels).toBeGreaterThanOrEqual(0)
        expect(pixels).toBeLessThanOrEqual(ALLOWED_PIXELS)
      }
      remove()
    },
    60_000,
  )
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { documentChain } from '../../../scripts/document-samples/document-chain'
import { documentSamples } from '../../../scripts/document-samples/samples'
import { pagesReadStrictly, qpdfReport, structureFaults } from '../../support/pdf-structure'

const chain = documentChain()
const folder = mkdtempSync(join(tmpdir(), 'pdf-structure-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What qpdf says of a file without a fault. */
const CLEAN = /No syntax or stream encoding errors found/

describe('the file of every document is well-formed', () => {
  it.each(Object.keys(documentSamples))(
    '%s: offsets, lengths, objects; and qpdf agrees (C8)',
    async (name) => {
      const { bytes, pages } = await documentSamples[name]!(chain)
      expect(structureFaults(bytes)).toEqual([])
      expect(await pagesReadStrictly(bytes)).toBe(pages)
      const file = join(folder, `${name}.pdf`)
      writeFileSync(file, bytes)
      expect(qpdfReport(file) ?? 'No syntax or stream encoding errors found').toMatch(CLEAN)
    },
  )

  it('a byte too many is found', async () => {
    const { bytes } = await documentSamples['payment-receipt']!(chain)
    const at = bytes.indexOf('endobj') + 7
    const broken = Buffer.concat([bytes.subarray(0, at), Buffer.from(' '), bytes.subarray(at)])
    expect(structureFaults(broken).length).toBeGreaterThan(0)
  })

  it('a stream that is shorter than it says is found', async () => {
    const { bytes } = await documentSamples['payment-receipt']!(chain)
    const broken = Buffer.from(bytes.toString('latin1').replace(/\/Length (\d)/, '/Length 9'), 'latin1')
    expect(structureFaults(broken).length).toBeGreaterThan(0)
  })
})

import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { admissionTicket } from '../../../cloudfunctions/pdf/documents/admission-ticket'
import { compressPart, joinParts } from '../../../cloudfunctions/pdf/file/compress'
import { FontChain } from '../../../cloudfunctions/pdf/fonts/font-chain'
import { DocumentBuilder } from '../../../cloudfunctions/pdf/layout/document-builder'
import { renderDocument } from '../../../cloudfunctions/pdf/render-document'
import { documentChain, documentFonts } from '../../../scripts/document-samples/document-chain'
import { sampleTicket } from '../../../scripts/document-samples/sample-ticket'
import { differingPixels, takePictures } from '../../support/pdf-pictures'
import { readPdf, textOf } from '../../support/read-pdf'

const chain = documentChain()
const stamp = { dataHash: '4f1c09a7e2b6', madeAt: new Date(0) }
const ticket = (name: string, on = chain) => {
  const data = sampleTicket()
  const person = { ...data, candidate: { ...data.candidate, name } }
  return renderDocument(on, admissionTicket, person, { photo: null }, stamp)
}

describe('the words that documents have in common', () => {
  it('parts compressed apart make one stream of all their bytes (C8)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ maxLength: 9000 }), { maxLength: 4 }),
        fc.uint8Array({ maxLength: 9000 }),
        (parts, last) => {
          const stream = joinParts(parts.map(compressPart), last)
          expect(inflateSync(stream).equals(Buffer.concat([...parts, last]))).toBe(true)
        },
      ),
    )
  })

  it('a ticket has the same bytes in a fresh process and after others were made (I5)', async () => {
    const names = ['沈知远', '阿依古丽·买买提', '𠮷䶮㛃']
    const warm = []
    for (const name of names) warm.push(await ticket(name))
    for (const [index, name] of names.entries()) {
      const fresh = await ticket(name, new FontChain(documentFonts(), chain.postscriptName))
      expect(fresh.bytes.equals(warm[index]!.bytes)).toBe(true)
    }
  })

  it('change neither the picture nor the text of a document, drawn or not (I3)', async () => {
    const { commonWords, ...design } = admissionTicket
    expect(commonWords!(sampleTicket())).toContain('准考证')
    const plain = await renderDocument(chain, design, sampleTicket(), { photo: null }, stamp)
    const prepared = await renderDocument(
      chain,
      { ...design, commonWords: () => '准考证𠮷龘⼀一' },
      sampleTicket(),
      { photo: null },
      stamp,
    )
    const [own, other] = [takePictures(plain.bytes), takePictures(prepared.bytes)]
    expect(differingPixels([[own.files[0]!, other.files[0]!]])).toEqual([0])
    expect(textOf(other.read)).toBe(textOf(own.read))
    own.remove()
    other.remove()
  })

  it('keep apart characters that share an outline (C8)', async () => {
    const document = new DocumentBuilder(chain, '一胶')
    document.addSheet().text('⼀一㬵胶', 40, 40, 12)
    const bytes = await document.finish({ title: '字', madeAt: new Date(0) })
    expect(textOf(readPdf(bytes))).toContain('⼀一㬵胶')
  })
})

import { applicationForm } from '../../../cloudfunctions/pdf/documents/application-form'
import type { ApplicationFormData } from '../../../cloudfunctions/pdf/documents/application-form-data'
import { renderDocument } from '../../../cloudfunctions/pdf/render-document'
import { readPdf, textOf } from '../../support/read-pdf'
import { sampleForm } from '../../../scripts/document-samples/sample-form'
import { documentChain } from '../../../scripts/document-samples/document-chain'

const chain = documentChain()
const madeAt = new Date('2026-05-12T00:00:00Z')
const render = (data: ApplicationFormData) =>
  renderDocument(
    chain,
    applicationForm,
    data,
    { photo: null, certificates: [] },
    { dataHash: '0123456789ab', madeAt },
  )
const named = (name: string) => sampleForm(1, { candidate: { ...sampleForm().candidate, name } })

describe('the application form as PDF', () => {
  it('prints every field of the form as text that can be searched (C8)', async () => {
    const { bytes } = await render(sampleForm())
    const text = textOf(readPdf(bytes))
    for (const words of [
      '沈知远',
      '330106199005170013',
      '江临职业技术学院考点',
      '理论知识、操作技能',
      '4 年 7 个月',
      'S000033010001234567',
      '2019年6月30日',
    ])
      expect(text).toContain(words)
  })

  it('draws every glyph it writes: no run of text is without ink (C8)', async () => {
    const { bytes } = await render(sampleForm())
    for (const { runs } of readPdf(bytes).pages)
      for (const run of runs)
        if (run.text.trim())
          expect({ text: run.text, hasInk: run.ink > 2 }).toEqual({ text: run.text, hasInk: true })
  })

  it('keeps apart characters that share an outline (C8)', async () => {
    const { bytes } = await render(sampleForm(1, { employer: '⼀一㬵胶' }))
    expect(textOf(readPdf(bytes))).toContain('⼀一㬵胶')
  })

  it('prints rare characters and middle dots of a name, private-use codes as Unicode (A9)', async () => {
    const { bytes } = await render(named('𠮷𬱖\ue863•买买提'))
    expect(textOf(readPdf(bytes))).toContain('𠮷𬱖䶮·买买提')
  })

  it('stops with the character when no font has it, instead of printing a blank (C8)', async () => {
    await expect(render(named('沈\u{31350}'))).rejects.toMatchObject({
      code: 'GLYPH_MISSING',
      details: { codePoint: 'U+31350' },
    })
  })

  it('goes on over as many pages as the work experience needs, with the head repeated and pages counted (C8)', async () => {
    const { bytes, pages } = await render(sampleForm(30))
    const read = readPdf(bytes)
    expect(read.pages).toHaveLength(pages)
    expect(pages).toBeGreaterThan(2)
    expect(textOf(read).match(/起止时间/g)!.length).toBeGreaterThan(1)
    read.pages.forEach(({ runs }, index) =>
      expect(runs.map(({ text }) => text).join('')).toContain(`第 ${index + 1} 页 共 ${pages} 页`),
    )
    for (let row = 1; row <= 30; row++) expect(textOf(read)).toContain(`第${row}分公司`)
  })

  it('keeps a text that is too long inside its box (C8)', async () => {
    const { bytes } = await render(sampleForm(1, { mailingAddress: '江临市东浦区云桥路'.repeat(14) }))
    for (const { runs } of readPdf(bytes).pages)
      for (const { x, width } of runs) expect(x + width).toBeLessThan(595 - 50)
  })

  it('gives the same bytes for the same data (C8)', async () => {
    const [first, second] = [await render(sampleForm()), await render(sampleForm())]
    expect(first.bytes.equals(second.bytes)).toBe(true)
  })
})

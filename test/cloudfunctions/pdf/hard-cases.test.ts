import { admissionTicket } from '../../../cloudfunctions/pdf/documents/admission-ticket'
import { applicationForm } from '../../../cloudfunctions/pdf/documents/application-form'
import type { ApplicationFormData } from '../../../cloudfunctions/pdf/documents/application-form-data'
import { CONTENT_WIDTH, MARGIN } from '../../../cloudfunctions/pdf/layout/flow'
import { renderDocument } from '../../../cloudfunctions/pdf/render-document'
import { documentChain } from '../../../scripts/document-samples/document-chain'
import { sampleForm } from '../../../scripts/document-samples/sample-form'
import { sampleCertificate } from '../../../scripts/document-samples/sample-pictures'
import { sampleTicket } from '../../../scripts/document-samples/sample-ticket'
import { readPdf, textOf, type ReadPdf } from '../../support/read-pdf'

const chain = documentChain()
const stamp = { dataHash: '4f1c09a7e2b6', madeAt: new Date('2026-05-12T02:00:00Z') }
const form = async (changes: Partial<ApplicationFormData>, certificates: Buffer[] = []) =>
  readPdf(
    (
      await renderDocument(
        chain,
        applicationForm,
        sampleForm(3, changes),
        { photo: null, certificates },
        stamp,
      )
    ).bytes,
  )
const named = (name: string) => ({ candidate: { ...sampleForm().candidate, name } })

/** Nothing may cross the margins of the page. */
function expectInsideThePage({ pages }: ReadPdf): void {
  for (const { runs } of pages)
    for (const { text, x, width } of runs) {
      expect({ text, isInside: x >= MARGIN - 1 }).toEqual({ text, isInside: true })
      expect({ text, isInside: x + width <= MARGIN + CONTENT_WIDTH + 1 }).toEqual({ text, isInside: true })
    }
}

describe('documents with difficult data', () => {
  it.each([1, 2, 4, 12, 25, 50])(
    'a name of %i characters is printed whole, in its cell (A9, C8)',
    async (length) => {
      const name = [...'沈知远古丽买买提阿不都热合曼𠮷䶮㛃㼆'].join('').repeat(4)
      const cut = [...name].slice(0, length).join('')
      const read = await form(named(cut))
      expect(textOf(read)).toContain(cut)
      expectInsideThePage(read)
      const { runs } = read.pages[0]!
      const sexLabel = runs.find(({ text }) => text.startsWith('性'))!
      const row = runs.filter(({ y }) => Math.abs(y - sexLabel.y) < 13)
      for (const { x, width } of row.filter((run) => run.text.trim() && run.x < sexLabel.x))
        expect(x + width).toBeLessThan(sexLabel.x)
    },
  )

  it('a Uyghur name keeps its dot, whichever dot was typed (A9)', async () => {
    for (const dot of ['·', '•', '・', '‧'])
      expect(textOf(await form(named(`阿依古丽${dot}买买提`)))).toContain('阿依古丽·买买提')
  })

  it('ten certificates fill five further sheets (C8)', async () => {
    const certificates = Array.from({ length: 10 }, (_, index) => sampleCertificate(1 + (index % 2)))
    const read = await form({}, certificates)
    const text = textOf(read)
    for (let number = 1; number <= 10; number++) expect(text).toContain(`附件 ${number} 共 10 件`)
    expect(read.pages.length).toBe(2 + 5)
  })

  it('empty optional fields print as a slash that nobody can write into (C8)', async () => {
    const read = await form({ certificate: null, postcode: '', idAddress: '', workExperiences: [] })
    expect(textOf(read).match(/\//g)!.length).toBeGreaterThanOrEqual(6)
  })

  it('control characters, marks that turn the direction around and joiners are not printed (O10)', async () => {
    const read = await form(named('沈\u202e知\u2066远\u200d\u0007\u00ad\ufe0f\u{e0100}\ud842'))
    expect(textOf(read)).toContain('沈知远')
  })

  it('a text that looks like PDF operators is printed as text (O10)', async () => {
    const attack = ') Tj ET Q (x) Tj <</JS(app.alert)>> endstream endobj %%EOF'
    const read = await form({ employer: attack, mailingAddress: '\\)\n(/F1 99 Tf' })
    expect(textOf(read).replaceAll(' ', '')).toContain(attack.replaceAll(' ', ''))
    expectInsideThePage(read)
  })

  it('an endless word and a row of full stops stay in their boxes (C8)', async () => {
    for (const mailingAddress of ['W'.repeat(300), '。'.repeat(200), '（'.repeat(200), 'a '.repeat(300)]) {
      const read = await form({ mailingAddress, idAddress: mailingAddress })
      expectInsideThePage(read)
    }
  })

  it('a title in the file is text, whatever it holds (O10)', async () => {
    const { bytes } = await renderDocument(
      chain,
      applicationForm,
      sampleForm(1, named('沈(\\)𠮷')),
      { photo: null, certificates: [] },
      stamp,
    )
    expect(bytes.toString('latin1')).not.toContain('沈')
    expect(textOf(readPdf(bytes))).toContain('沈(\\)𠮷')
  })

  it('a ticket with eight subjects and long rules goes on over two sheets and loses nothing (I3)', async () => {
    const ticket = sampleTicket()
    const subjects = Array.from({ length: 8 }, (_, index) => ({
      ...ticket.subjects[0]!,
      name: `科目 ${index + 1}`,
    }))
    const rules = ticket.rules.flatMap((rule) => [rule.repeat(3), rule])
    const data = { ...ticket, subjects, rules }
    const read = readPdf((await renderDocument(chain, admissionTicket, data, { photo: null }, stamp)).bytes)
    const text = textOf(read)
    for (const subject of subjects) expect(text).toContain(subject.name)
    for (const rule of rules) expect(text).toContain(rule.slice(0, 20))
    const floor = 841.89 - 24 * (72 / 25.4)
    for (const { runs } of read.pages)
      for (const { text: words, y } of runs)
        if (words.length > 10 && rules.some((rule) => rule.includes(words))) expect(y).toBeLessThan(floor)
  })
})

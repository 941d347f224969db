const pageCount = 2

/** A small PDF of two pages, each with a few lines drawn on it. Offsets are counted, as readers check them. */
export function samplePdf(name: string): File {
  const kids = Array.from({ length: pageCount }, (_, page) => `${3 + 2 * page} 0 R`).join(' ')
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pageCount}>>`,
    ...Array.from({ length: pageCount }, (_, page) => pageObjects(page)).flat(),
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj${object}endobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`
  return new File([text], name, { type: 'application/pdf' })
}

function pageObjects(page: number): string[] {
  const lines = Array.from(
    { length: 12 },
    (_, line) => `90 ${700 - line * 40} ${line % 4 === 3 ? 250 : 415} 4 re f`,
  )
  const drawing = `0.3 g ${lines.join(' ')}`
  return [
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${4 + 2 * page} 0 R>>`,
    `<</Length ${drawing.length}>>stream\n${drawing}\nendstream `,
  ]
}

import { admin, candidate, examOfficer, otherCandidate, visitor } from '../../support/actors'
import { currentCloud, DEMO_WORLD, startCloud, stopCloud } from '../../support/cloud'
import { textBehind } from '../../support/text-behind'
import { examId, publishScores, scoreTable, ticketNumberOf, withTickets } from '../../support/result-steps'
import type { CertificateRecord } from '../../../cloudfunctions/result/result-records'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const certificates = () => currentCloud().documents<CertificateRecord>('certificates')

/** 沈知远 has passed and has a certificate, 顾月 has not passed. */
async function certified() {
  const [applicationId = '', other = ''] = await withTickets(candidate(), otherCandidate())
  const batch = await publishScores(
    scoreTable(
      [await ticketNumberOf(candidate(), applicationId), '沈知远', '86', '78'],
      [await ticketNumberOf(otherCandidate(), other), '顾月', '59', '90'],
    ),
  )
  const issued = await examOfficer().call('result', 'issueCertificates', { batchId: batch.batchId })
  const [certificate] = await certificates()
  return { applicationId, other, batch: issued, certificate: certificate! }
}

const decide = (event: 'revokeCertificate' | 'reinstateCertificate', applicationId: string) =>
  examOfficer().call('result', event, { applicationId, reason: '冒名顶替' })

describe('skill certificates', () => {
  it('whoever passed gets one, once, with a number of 22 characters and a random token (J4)', async () => {
    const { applicationId, batch, certificate } = await certified()
    expect(batch).toMatchObject({ passed: 1, certificates: 1, allowedEvents: ['withdraw'] })
    await Promise.all(
      [examOfficer(), admin()].map((who) =>
        who.call('result', 'issueCertificates', { batchId: batch.batchId }),
      ),
    )
    expect(await certificates()).toHaveLength(1)
    expect(certificate).toMatchObject({ _id: applicationId, certificateNumber: 'Y000033000000263000001' })
    expect(certificate.verifyToken).toMatch(/^[\w-]{22}$/)
  })

  it('the PDF carries number, name and the code of the public page (J4)', async () => {
    const { applicationId, other } = await certified()
    const wanted = { kind: 'skill_certificate', subjectId: applicationId } as const
    const { url } = await candidate().call('pdf', 'getDocument', wanted)
    const text = await textBehind(url)
    for (const words of ['Y000033000000263000001', '沈知远', '三级/高级工']) expect(text).toContain(words)
    await expect(
      otherCandidate().call('pdf', 'getDocument', { ...wanted, subjectId: other }),
    ).rejects.toMatchObject({ code: 'STATE_CONFLICT' })
    await expect(otherCandidate().call('pdf', 'getDocument', wanted)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('anybody with the code sees masked name and state, in the mini-program and in a browser (J4)', async () => {
    const { certificate } = await certified()
    const { verifyToken: token } = certificate
    const { found } = await visitor().call('verify', 'check', { token })
    expect(found).toMatchObject({ state: 'valid', changedOn: null })
    expect(found!.facts).toContainEqual({ label: '姓名', value: '沈*远' })
    const page = await currentCloud().http(`/http/verify/c/${token}`)
    const html = await page.text()
    expect(page.status).toBe(200)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(html).toContain('沈*远')
    expect(html).toContain('有效')
    expect(JSON.stringify(found) + html).not.toMatch(/沈知远|339900/)
  })

  it('a revoked one says so at once, cannot be downloaded, and can be reinstated; audited (J4)', async () => {
    const { applicationId, certificate, batch } = await certified()
    await expect(
      examOfficer().call('result', 'withdrawScores', { batchId: batch.batchId, reason: '重评' }),
    ).rejects.toMatchObject({ code: 'STATE_CONFLICT' })
    expect(await decide('revokeCertificate', applicationId)).toMatchObject({
      status: 'revoked',
      reason: '冒名顶替',
      allowedEvents: ['reinstate'],
    })
    const { verifyToken: token } = certificate
    expect((await visitor().call('verify', 'check', { token })).found).toMatchObject({
      state: 'revoked',
      changedOn: '2026-06-13',
    })
    const page = await (await currentCloud().http(`/http/verify/c/${token}`)).text()
    expect(page).toContain('已撤销')
    expect(page).not.toContain('冒名顶替')
    await expect(
      candidate().call('pdf', 'getDocument', { kind: 'skill_certificate', subjectId: applicationId }),
    ).rejects.toMatchObject({ code: 'STATE_CONFLICT' })
    expect(await candidate().call('result', 'getMine', { applicationId })).toMatchObject({
      certificate: { status: 'revoked', reason: '冒名顶替' },
    })
    await expect(decide('revokeCertificate', applicationId)).rejects.toMatchObject({ code: 'STATE_CONFLICT' })
    expect(await decide('reinstateCertificate', applicationId)).toMatchObject({ status: 'valid' })
    const actions = (await currentCloud().documents<{ action: string }>('audit_entries')).map(
      ({ action }) => action,
    )
    expect(actions).toEqual(
      expect.arrayContaining(['result.revokeCertificate', 'result.reinstateCertificate']),
    )
  })

  it('a code that belongs to nothing is said to be unknown, whatever it holds (J4, O10)', async () => {
    for (const token of ['x', '<script>alert(1)</script>', 'A'.repeat(22)])
      expect(await visitor().call('verify', 'check', { token })).toEqual({ found: null })
    const page = await currentCloud().http('/http/verify/c/%3Cscript%3E')
    expect(page.status).toBe(404)
    expect(await page.text()).not.toContain('<script')
    expect((await currentCloud().http('/http/verify/c/x', { method: 'POST' })).status).toBe(405)
  })

  it('markup in a name stays text on the public page (O10)', async () => {
    const { foundPage } = await import('../../../cloudfunctions/verify/verification-page')
    const html = foundPage(
      {
        title: '<b>证书</b>',
        state: 'valid',
        changedOn: null,
        facts: [{ label: '姓名', value: '<img src=x onerror=alert(1)>' }],
      },
      new Date('2026-05-11T02:00:00Z'),
    )
    expect(html).not.toMatch(/<img|<b>/)
    expect(html).toContain('&#60;img')
  })

  it('the list of an exam shows them by number to exam officers (J4)', async () => {
    const { certificate } = await certified()
    const { items } = await examOfficer().call('result', 'listCertificates', { examId })
    expect(items).toMatchObject([{ certificateNumber: certificate.certificateNumber, status: 'valid' }])
  })
})

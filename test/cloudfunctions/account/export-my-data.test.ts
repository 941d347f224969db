import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { personalData } from '../../../cloudfunctions/account/export/personal-data'
import { admin, certified, examOfficer, type Actor } from '../../support/actors'
import { inReview, payable } from '../../support/application-steps'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { inventedIdNumber, registeredCandidate, signedInUser } from '../../support/factories'
import { memberUnit } from '../../support/membership-steps'
import { ask } from '../../support/request-steps'
import { afterExam, examId, scoreTable, ticketNumberOf } from '../../support/result-steps'
import { CERTIFIED_PASSWORD, INSTITUTION_PASSWORD } from '../../support/talent-steps'
import { paidApplication, publishTickets } from '../../support/ticket-steps'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

interface Exported {
  account: {
    accountId: string
    phone: string
    profile: { name: string; idNumber: string; email: string } | null
  }
  consents: { kind: string }[]
  applications: { applicationId: string; form: { employer: string }; history: { event: string }[] }[]
  orders: unknown[]
  messages: { messageId: string; title: string }[]
  signIns: { kind: string }[]
  requests: { requestId: string; contactPhone: string; wanted: { newPhone: string | null } }[]
}

async function exportOf(person: Actor): Promise<{ text: string; data: Exported; bytes: number }> {
  const { exportId, bytes } = await person.call('account', 'exportMyData', {})
  const { url } = await person.call('account', 'getExportLink', { exportId })
  const response = await fetch(url)
  expect(response.status).toBe(200)
  const text = await response.text()
  return { text, data: JSON.parse(text) as Exported, bytes }
}

describe("a copy of one's own data", () => {
  it('holds everything about its owner in full, removed messages too, and nothing of anybody else (O7)', async () => {
    const idNumber = inventedIdNumber()
    const otherNumber = inventedIdNumber()
    const person = await registeredCandidate({ name: '温知远', idNumber })
    const other = await registeredCandidate({ name: '苏明朗', idNumber: otherNumber })
    const { applicationId } = await inReview(person)
    const theirs = await inReview(other)
    const { requestId } = await ask(person, 'roster_phone', {
      name: '温知远',
      certificateNumber: 'ZS0001',
      newPhone: '13905719888',
    })
    const { items } = await person.call('message', 'list', {})
    await person.call('message', 'remove', { messageId: items[0]!.messageId })

    const { text, data, bytes } = await exportOf(person)
    expect(data.account).toMatchObject({ phone: person.phone, profile: { name: '温知远', idNumber } })
    expect(data.account.profile!.email).toMatch(/^candidate\d+@example\.com$/)
    const ofTheRequest = ['privacy', 'sensitive_data']
    expect(data.consents.map(({ kind }) => kind).sort()).toEqual(
      ['agreement', 'privacy', 'sensitive_data', ...ofTheRequest].sort(),
    )
    expect(data.applications.map((one) => one.applicationId)).toEqual([applicationId])
    expect(data.applications[0]!.form.employer).toBe('江临数据服务有限公司')
    expect(data.messages.map(({ messageId }) => messageId)).toEqual(items.map(({ messageId }) => messageId))
    expect(data.requests).toMatchObject([{ requestId, wanted: { newPhone: '13905719888' } }])
    expect(bytes).toBe(Buffer.byteLength(text))
    for (const foreign of [otherNumber, '苏明朗', other.phone, other.openid, theirs.applicationId])
      expect(text).not.toContain(foreign)
  })

  it('holds the order of its owner with what is owed (O7)', async () => {
    const person = await registeredCandidate()
    const { applicationId, orderId } = await payable(person)
    expect((await exportOf(person)).data.orders).toMatchObject([{ orderId, applicationId }])
  })

  it('holds ticket and scores of its owner once they are published, not before (O7, I4, J2)', async () => {
    const person = await registeredCandidate({ name: '温知远' })
    const applicationId = await paidApplication(person)
    expect((await exportOf(person)).data).toMatchObject({ tickets: [], scores: [], certificates: [] })
    await publishTickets()
    const ticketNumber = await ticketNumberOf(person, applicationId)
    const text = scoreTable([ticketNumber, '温知远', '80', '76'])
    const { batch } = await examOfficer().call('result', 'importScores', { examId, text })
    expect((await exportOf(person)).data).toMatchObject({ tickets: [{ ticketNumber }], scores: [] })
    await afterExam(batch!)
    await admin().call('result', 'publishScores', { batchId: batch!.batchId })
    expect((await exportOf(person)).data).toMatchObject({
      scores: [{ applicationId, ticketNumber, subjects: [{ score: 80 }, { score: 76 }] }],
    })
  })

  it('can be had before 完善信息, three times a day (O7, O8)', async () => {
    const person = await signedInUser()
    for (let time = 0; time < 3; time += 1)
      expect((await exportOf(person)).data.account).toMatchObject({ phone: person.phone, profile: null })
    await expect(person.call('account', 'exportMyData', {})).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      details: { retryAt: expect.any(String) as string },
    })
  })

  it('is had by its owner alone, by a fresh link for an hour, then it is gone (O7, D8)', async () => {
    const person = await signedInUser()
    const { exportId } = await person.call('account', 'exportMyData', {})
    const link = () => person.call('account', 'getExportLink', { exportId })
    const { url } = await link()
    await expect((await signedInUser()).call('account', 'getExportLink', { exportId })).rejects.toMatchObject(
      {
        code: 'NOT_FOUND',
      },
    )
    await currentCloud().clock.advance(50 * 60_000)
    await currentCloud().runTimer('timer', 'expire-due')
    expect((await fetch(url)).status).toBeGreaterThanOrEqual(400)
    expect((await fetch((await link()).url)).status).toBe(200)
    await currentCloud().clock.advance(11 * 60_000)
    await expect(link()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await currentCloud().runTimer('timer', 'expire-due')
    expect(await currentCloud().documents('data_exports')).toEqual([])
  })

  it('holds the certified person, the institution and the unit as whom its owner is signed in (O7)', async () => {
    const person = await signedInUser()
    const before = (await exportOf(person)).data
    expect(before).toMatchObject({ certifiedPerson: null, institution: null, unit: null })
    await person.call('talent', 'signIn', { phone: certified().phone, password: CERTIFIED_PASSWORD })
    await memberUnit(person)
    await person.call('talent', 'signInInstitution', {
      accountName: 'huaxin',
      password: INSTITUTION_PASSWORD,
    })
    const { data } = await exportOf(person)
    expect(data).toMatchObject({
      certifiedPerson: { name: '叶青禾', phone: certified().phone },
      institution: { name: '江临华信认证有限公司' },
      unit: { operator: { name: '温如许', role: 'owner' }, unit: { contactName: '温如许' } },
    })
    expect(data.signIns.map(({ kind }) => kind).sort()).toEqual(['certified', 'institution', 'unit'])
  })

  it('decides about every collection there is, and about nothing else (O7)', () => {
    const folder = join(__dirname, '../../../database/collections')
    const collections = readdirSync(folder).map((file) => file.replace(/\.json$/, ''))
    expect(Object.keys(personalData).sort()).toEqual(collections.sort())
  })
})

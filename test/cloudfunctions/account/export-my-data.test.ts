import type { Actor } from '../../support/actors'
import { inReview, payable } from '../../support/application-steps'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { inventedIdNumber, registeredCandidate, signedInUser } from '../../support/factories'
import { ask } from '../../support/request-steps'

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
  requests: { requestId: string; contactPhone: string; wanted: { newPhone: string | null } }[]
}

async function exportOf(person: Actor): Promise<{ text: string; data: Exported; bytes: number }> {
  const { url, bytes } = await person.call('account', 'exportMyData', {})
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
    expect(data.consents.map(({ kind }) => kind).sort()).toEqual(['agreement', 'privacy', 'sensitive_data'])
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

  it('can be had before 完善信息, three times a day (O7, O8)', async () => {
    const person = await signedInUser()
    for (let time = 0; time < 3; time += 1)
      expect((await exportOf(person)).data.account).toMatchObject({ phone: person.phone, profile: null })
    await expect(person.call('account', 'exportMyData', {})).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      details: { retryAt: expect.any(String) as string },
    })
  })

  it('is handed to removal by the timer when its link has ended, and the link opens nothing more (O7, D8)', async () => {
    const { url } = await (await signedInUser()).call('account', 'exportMyData', {})
    expect((await fetch(url)).status).toBe(200)
    expect(await currentCloud().documents('data_exports')).toHaveLength(1)
    await currentCloud().clock.advance(11 * 60_000)
    await currentCloud().runTimer('timer', 'expire-due')
    expect(await currentCloud().documents('data_exports')).toEqual([])
    expect((await fetch(url)).status).toBeGreaterThanOrEqual(400)
  })
})

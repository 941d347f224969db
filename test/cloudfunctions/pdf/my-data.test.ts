import { CODE_FIELDS, CODE_WORDS } from '../../../cloudfunctions/pdf/my-data/code-words'
import { FIELD_WORDS } from '../../../cloudfunctions/pdf/my-data/field-words'
import { PART_TITLES } from '../../../cloudfunctions/pdf/my-data/part-titles'
import { personalData } from '../../../cloudfunctions/account/export/personal-data'
import { admin, certified, examOfficer, type Actor } from '../../support/actors'
import { currentCloud, DEMO_WORLD, startCloud, stopCloud } from '../../support/cloud'
import { inventedIdNumber, registeredCandidate, signedInUser } from '../../support/factories'
import { memberUnit } from '../../support/membership-steps'
import { readPdf, textOf } from '../../support/read-pdf'
import { requestJson } from '../../support/request-json'
import { ask } from '../../support/request-steps'
import { afterExam, examId, scoreTable, ticketNumberOf } from '../../support/result-steps'
import { CERTIFIED_PASSWORD, INSTITUTION_PASSWORD } from '../../support/talent-steps'
import { paidApplication, publishTickets } from '../../support/ticket-steps'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

async function fileOf(person: Actor, exportId: string): Promise<Buffer> {
  const { url } = await person.call('account', 'getExportLink', { exportId })
  return Buffer.from(await (await fetch(url)).arrayBuffer())
}

async function textFor(person: Actor): Promise<string> {
  const { exportId } = await person.call('pdf', 'exportMyData', {})
  return textOf(readPdf(await fileOf(person, exportId)))
}

/** Somebody with a record in nearly every part. */
async function somebodyWithEverything(): Promise<Actor> {
  const person = await registeredCandidate({ name: '温知远' })
  const applicationId = await paidApplication(person)
  await publishTickets()
  const ticketNumber = await ticketNumberOf(person, applicationId)
  const text = scoreTable([ticketNumber, '温知远', '80', '76'])
  const { batch } = await examOfficer().call('result', 'importScores', { examId, text })
  await afterExam(batch!)
  await admin().call('result', 'publishScores', { batchId: batch!.batchId })
  await ask(person, 'roster_phone', {
    name: '温知远',
    certificateNumber: 'ZS0001',
    newPhone: '13905719888',
  })
  await person.call('talent', 'signIn', { phone: certified().phone, password: CERTIFIED_PASSWORD })
  await person.call('talent', 'signInInstitution', {
    accountName: 'huaxin',
    password: INSTITUTION_PASSWORD,
  })
  await memberUnit(person)
  return person
}

/** Every field of a part and every value of its codes, at any depth. */
function* fieldsOf(value: unknown): Generator<[field: string, value: unknown]> {
  if (Array.isArray(value)) for (const one of value) yield* fieldsOf(one)
  else if (typeof value === 'object' && value !== null)
    for (const [field, inner] of Object.entries(value)) {
      yield [field, inner]
      yield* fieldsOf(inner)
    }
}

describe('我的数据 as a PDF', () => {
  it('holds everything about its owner in full, numbers each page, and nothing of anybody else (O7)', async () => {
    const idNumber = inventedIdNumber()
    const person = await registeredCandidate({ name: '温知远', idNumber })
    const other = await registeredCandidate({ name: '苏明朗' })
    const text = await textFor(person)
    for (const own of ['温知远', idNumber, person.phone, '处理敏感个人信息', '第 1 页 共'])
      expect(text).toContain(own)
    for (const foreign of ['苏明朗', other.phone]) expect(text).not.toContain(foreign)
  })

  it('every part, field and code of somebody with everything has words (O7)', async () => {
    const person = await somebodyWithEverything()
    const { exportId } = await person.call('account', 'exportMyData', {})
    const data = JSON.parse((await fileOf(person, exportId)).toString('utf8')) as Record<string, unknown>
    const nameless: string[] = []
    for (const [part, value] of Object.entries(data))
      for (const [field, inner] of part === 'madeAt' ? [] : fieldsOf(value)) {
        if (!(`${part}.${field}` in FIELD_WORDS) && !(field in FIELD_WORDS)) nameless.push(`${part}.${field}`)
        const own = FIELD_WORDS[`${part}.${field}`]
        const isCode = CODE_FIELDS.has(field) && own !== null
        const codes = isCode ? [inner].flat().filter((one) => /^[a-z_A-Z]+$/.test(String(one))) : []
        for (const code of codes)
          if (code !== null && !(String(code) in CODE_WORDS)) nameless.push(String(code))
      }
    expect([...new Set(nameless)]).toEqual([])
    const text = await textFor(person)
    for (const title of Object.values(PART_TITLES)) expect(text).toContain(title)
  })

  it('has a title for every part of the data file (O7)', () => {
    const parts = Object.values(personalData).flatMap((decision) =>
      'part' in decision ? [decision.part] : [],
    )
    expect(Object.keys(PART_TITLES).sort()).toEqual(parts.sort())
  })

  it('is made whatever a nickname is made of: what no font has is written as 〓 (O7, A10)', async () => {
    const person = await signedInUser()
    await person.call('account', 'updateAppearance', { nickname: '晴天🌞' })
    expect(await textFor(person)).toContain('晴天〓')
  })

  it('is made three times a day, and is had by its owner alone for an hour (O7, O8)', async () => {
    const person = await signedInUser()
    const { exportId } = await person.call('pdf', 'exportMyData', {})
    const link = { exportId }
    await expect((await signedInUser()).call('account', 'getExportLink', link)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    for (let time = 0; time < 2; time += 1) await person.call('pdf', 'exportMyData', {})
    await expect(person.call('pdf', 'exportMyData', {})).rejects.toMatchObject({ code: 'RATE_LIMITED' })
    await currentCloud().clock.advance(61 * 60_000)
    await expect(person.call('account', 'getExportLink', link)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('goes to its owner’s own e-mail; nobody else can have it sent (O7)', async () => {
    const person = await registeredCandidate({ name: '温知远' })
    const { exportId, fileName } = await person.call('pdf', 'exportMyData', {})
    const { emailMasked } = await person.call('pdf', 'emailMyData', { exportId })
    expect(emailMasked).toContain('*')
    const inbox = JSON.stringify(await requestJson(`${currentCloud().url}/wechat/inbox`))
    expect(inbox).toContain(fileName)
    const stranger = await registeredCandidate({ name: '苏明朗' })
    await expect(stranger.call('pdf', 'emailMyData', { exportId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

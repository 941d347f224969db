import type { Actor } from '../support/actors'
import { DEMO_WORLD, startCloud, stopCloud, type TestCloud } from '../support/cloud'
import { inventedIdNumber, signedInUser } from '../support/factories'
import { openPhone, untilSaid, wordsOf, type Phone, type Rendered } from './support/phone'

jest.setTimeout(120_000)

const ID_NUMBER = inventedIdNumber()
const typing = (field: string, value: string) => ({
  currentTarget: { dataset: { field } },
  detail: { value },
})

/** The forms in which people say who they are, with their real WXML, answered by the real functions. */
describe('forms about oneself', () => {
  let cloud: TestCloud
  let phone: Phone
  let person: Actor

  beforeAll(async () => {
    cloud = await startCloud()
  }, 120_000)
  beforeEach(async () => {
    await cloud.resetTo(DEMO_WORLD)
    person = await signedInUser()
    phone = openPhone({ cloud, openid: person.openid })
  })
  afterAll(stopCloud)

  const openProfile = async () => {
    const page = phone.mount('pages/profile/profile')
    void page.instance['onLoad']!({})
    await untilSaid(page, '证件号码')
    return page
  }
  const type = (page: Rendered, field: string, value: string) =>
    page.instance['onInput']!(typing(field, value))
  const leave = (page: Rendered, field: string) =>
    page.instance['onBlur']!(typing(field, '')) as Promise<void>
  const errorsOf = (page: Rendered) => page.instance.data['errors'] as Record<string, string>

  it('the Latin name of a passport is accepted as it is typed, once the type is chosen (A2)', async () => {
    const page = await openProfile()
    type(page, 'name', 'MARIA GARCIA')
    await leave(page, 'name')
    expect(errorsOf(page)['name']).not.toBe('')
    await (page.instance['onIdTypeChange']!({ detail: { value: 'passport' } }) as Promise<void>)
    expect(errorsOf(page)['name']).toBe('')
    await leave(page, 'name')
    expect(errorsOf(page)['name']).toBe('')
  })

  it('what was typed is there when the mini-program is opened again; the ID number never reaches the phone (A2, O4)', async () => {
    const page = await openProfile()
    type(page, 'name', '安若素')
    type(page, 'email', 'anrusu@example.com')
    type(page, 'idNumber', ID_NUMBER)
    expect(JSON.stringify([...phone.storage])).not.toContain(ID_NUMBER)
    const again = await openProfile()
    expect(again.instance.data['form']).toMatchObject({
      name: '安若素',
      email: 'anrusu@example.com',
      idNumber: '',
    })
  })

  it('the draft of one account is not shown to the next one on the phone (A2)', async () => {
    type(await openProfile(), 'name', '安若素')
    const { storage } = phone
    phone = openPhone({ cloud, openid: (await signedInUser()).openid })
    storage.forEach((value, key) => phone.storage.set(key, value))
    const page = await openProfile()
    expect(page.instance.data['form']).toMatchObject({ name: '' })
    expect(JSON.stringify([...phone.storage])).not.toContain('安若素')
  })

  it('a field that is filled in but wrong is not called missing (P7)', async () => {
    const page = await openProfile()
    type(page, 'name', '安若素')
    type(page, 'idNumber', '1101')
    type(page, 'email', 'anrusu@example.com')
    await leave(page, 'idNumber')
    expect(wordsOf(page)).toContain('请改正：证件号码')
    expect(page.instance.data['missing']).not.toMatch(/还差[^；]*证件号码/)
  })
})

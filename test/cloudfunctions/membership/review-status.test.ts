import { candidate, visitor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { register, registration, returnUnit } from '../../support/membership-steps'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

describe('the query of the review status', () => {
  it('answers by credit code and by both phones, masked (A17)', async () => {
    const fields = registration({ name: '江临云舟数据技术有限公司' })
    await register(visitor(), fields)
    const expected = {
      units: [
        {
          unitNameMasked: '江临******有限公司',
          status: 'in_review',
          submittedAt: expect.any(String) as string,
        },
      ],
    }
    for (const query of [fields.creditCode.toLowerCase(), fields.contactPhone, ` ${fields.legalPersonPhone}`])
      expect(await visitor().call('membership', 'queryStatus', { query })).toEqual(expected)
  })

  it('knows nothing of what is not registered (A17)', async () => {
    expect(await visitor().call('membership', 'queryStatus', { query: '91110000600037341L' })).toEqual({
      units: [],
    })
  })

  it('is limited for a WeChat, and works again later (A17, O8)', async () => {
    const person = visitor()
    const ask = () => person.call('membership', 'queryStatus', { query: '13905720001' })
    for (let asked = 0; asked < 10; asked += 1) await ask()
    await expect(ask()).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      details: { retryAt: expect.any(String) as string },
    })
    await currentCloud().clock.advance(61 * 60_000)
    expect(await ask()).toEqual({ units: [] })
  })

  it('a link to the review status, which needs no sign-in, comes with every hand-in (A17)', async () => {
    const person = candidate()
    const fields = registration()
    const { registration: made } = await register(person, fields)
    await currentCloud().clock.advance(61_000)
    await register(person, fields)
    const link = `packages/membership/status/status?query=${fields.creditCode}`
    const links = async () => {
      const { items } = await person.call('message', 'list', {})
      return items.filter(({ kind }) => kind === 'unit_submitted').map((one) => one.link)
    }
    expect(await links()).toEqual([link])
    await returnUnit(made.unitId)
    await person.call('membership', 'resubmit', { ...fields, code: '' })
    expect(await links()).toEqual([link, link])
  })
})

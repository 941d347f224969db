import { admin, reviewer } from '../../support/actors'
import { completeDraft, signAndHandIn, submit } from '../../support/application-steps'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { inventedIdNumber, registeredCandidate } from '../../support/factories'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

describe('logs', () => {
  it('hold no ID number, phone, e-mail, name or key after a whole journey with mistakes (O12)', async () => {
    const idNumber = inventedIdNumber({ sequence: 201 })
    const person = await registeredCandidate({ name: '独孤求是', idNumber })
    await expect(registeredCandidate({ name: '独孤求是', idNumber })).rejects.toThrow('ID_NUMBER_TAKEN')
    await person.call('account', 'updateEmail', { email: 'dugu@example.com' })
    await person.call('account', 'checkProfile', { idType: 'resident_id', idNumber: idNumber.slice(1) })
    await admin().call('staff', 'findByPhone', { phone: person.phone })
    const { applicationId } = await submit(person, await completeDraft(person))
    await signAndHandIn(person, applicationId)
    await reviewer().call('application', 'approve', { applicationId, round: 1 })
    await person.call('account', 'getSession', {})
    await person.call('message', 'list', {})
    await reviewer().call('application', 'getCase', { applicationId })

    const logs = await currentCloud().logs()
    expect(logs).toContain('application')
    expect(logs).toContain('"route\\":\\"saveProfile')
    const { settings } = currentCloud()
    const secrets = ['DATA_KEYS', 'LOOKUP_HASH_KEY', 'WECHAT_PAY_API_V3_KEY', 'SMS_SECRET_KEY'].map(
      (name) => settings[name],
    )
    for (const secret of [idNumber, person.phone, 'dugu@example.com', '独孤求是', ...secrets])
      expect(logs).not.toContain(secret)
    expect(logs).not.toMatch(/\b1[3-9]\d{9}\b|\b\d{17}[\dX]\b/)
  })
})

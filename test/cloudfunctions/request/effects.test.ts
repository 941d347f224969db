import type { CertifiedPersonRecord } from '../../../cloudfunctions/talent/certified-person-record'
import { certified, reviewer, visitor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { newWechatUser } from '../../support/factories'
import { approveTwice, ask } from '../../support/request-steps'
import { CERTIFIED_PASSWORD } from '../../support/talent-steps'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const certificateOf = async (name: string) =>
  (await currentCloud().documents<CertifiedPersonRecord>('certified_people')).find(
    (one) => one.name === name,
  )!.certificates[0]!.number

describe('what two approvals bring about', () => {
  it('certified staff sign in by their new phone number, and no more by the old one (A14, N9)', async () => {
    const person = certified()
    const newPhone = '13905719777'
    const { requestId } = await ask(person, 'roster_phone', {
      name: '叶青禾',
      certificateNumber: await certificateOf('叶青禾'),
      newPhone,
    })
    await approveTwice(requestId)
    const start = (phone: string) => visitor().call('talent', 'checkPhone', { phone })
    expect(await start(newPhone)).toMatchObject({ way: 'code' })
    await expect(
      person.call('talent', 'signIn', { phone: person.phone, password: CERTIFIED_PASSWORD }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/PASSWORD_WRONG|NOT_IN_ROSTER/) as string })
  })

  it('a number that somebody else of the roster has cannot be approved (A14)', async () => {
    const { requestId } = await ask(await newWechatUser(), 'roster_phone', {
      name: '叶青禾',
      certificateNumber: await certificateOf('叶青禾'),
      newPhone: '13905719103',
    })
    await expect(
      reviewer().call('request', 'approve', { requestId, status: 'submitted' }),
    ).rejects.toMatchObject({ code: 'LOGIN_NAME_TAKEN' })
  })

  it('nobody of the roster is an answer to staff, not to whoever asks (A14)', async () => {
    const { requestId } = await ask(await newWechatUser(), 'roster_phone', {
      name: '查无此人',
      certificateNumber: 'X-1',
      newPhone: '13905719778',
    })
    expect(await reviewer().call('request', 'getCase', { requestId })).toMatchObject({
      subject: null,
      canApprove: false,
      canReject: true,
    })
    await expect(
      reviewer().call('request', 'approve', { requestId, status: 'submitted' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('a user name that nobody has is asked about like any other (A6)', async () => {
    const { requestId, status } = await ask(await newWechatUser(), 'password_recovery', {
      userName: 'meiyouzhegeren',
      name: '安若素',
    })
    expect(status).toBe('submitted')
    expect(await reviewer().call('request', 'getCase', { requestId })).toMatchObject({ canApprove: false })
  })
})

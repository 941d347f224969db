import { admin, reviewer, type Actor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { inventedIdNumber, newWechatUser, registeredCandidate } from '../../support/factories'
import { ask } from '../../support/request-steps'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const ID_NUMBER = inventedIdNumber({ sequence: 401 })
const wanted = { name: '换机人', idType: 'resident_id' as const, idNumber: ID_NUMBER }
const nameOf = async (person: Actor) =>
  (await person.call('account', 'getSession', {})).account?.profile?.name ?? null

async function oldAndNew() {
  const old = await registeredCandidate({ name: '换机人', idNumber: ID_NUMBER })
  const fresh = await newWechatUser('新手机')
  await fresh.call('account', 'signIn', {})
  const { requestId } = await ask(fresh, 'account_transfer', wanted)
  return { old, fresh, requestId }
}

describe('an account moves to another WeChat', () => {
  it('at once when the old WeChat agrees, with everything that belongs to it (A4)', async () => {
    const { old, fresh, requestId } = await oldAndNew()
    expect((await old.call('message', 'list', {})).items[0]).toMatchObject({ kind: 'transfer_requested' })
    expect((await old.call('request', 'listTransfers', {})).transfers).toMatchObject([{ requestId }])
    await old.call('request', 'confirmTransfer', { requestId })
    expect(await nameOf(fresh)).toBe('换机人')
    expect((await old.call('account', 'getSession', {})).account).toBeNull()
  })

  it('not when the old WeChat says no (A4)', async () => {
    const { old, fresh, requestId } = await oldAndNew()
    await old.call('request', 'refuseTransfer', { requestId })
    expect(await nameOf(fresh)).toBeNull()
    expect(await nameOf(old)).toBe('换机人')
    expect(await fresh.call('request', 'get', { requestId })).toMatchObject({ status: 'rejected' })
  })

  it('after two members of staff agree, when the old WeChat is lost (A4, N9)', async () => {
    const { fresh, requestId } = await oldAndNew()
    await reviewer().call('request', 'approve', { requestId, status: 'submitted' })
    expect(await nameOf(fresh)).toBeNull()
    await admin().call('request', 'approve', { requestId, status: 'supported' })
    expect(await nameOf(fresh)).toBe('换机人')
  })

  it('nobody but the bound WeChat can agree (A4, O3)', async () => {
    const { fresh, requestId } = await oldAndNew()
    const other = await registeredCandidate()
    for (const person of [fresh, other])
      for (const route of ['confirmTransfer', 'refuseTransfer'] as const)
        await expect(person.call('request', route, { requestId })).rejects.toMatchObject({
          code: 'NOT_FOUND',
        })
  })

  it('not to a WeChat that has an account in use (A4)', async () => {
    const old = await registeredCandidate({ name: '换机人', idNumber: ID_NUMBER })
    const busy = await registeredCandidate({ name: '另一人' })
    const { requestId } = await ask(busy, 'account_transfer', wanted)
    await expect(old.call('request', 'confirmTransfer', { requestId })).rejects.toMatchObject({
      code: 'WECHAT_TAKEN',
    })
    expect(await nameOf(old)).toBe('换机人')
  })

  it('a number that nobody holds cannot be asked for (A4)', async () => {
    const fresh = await newWechatUser()
    await expect(
      ask(fresh, 'account_transfer', { ...wanted, idNumber: inventedIdNumber({ sequence: 402 }) }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

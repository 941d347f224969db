import type { Actor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { newWechatUser } from '../../support/factories'
import { inventedPass, registerPass, type Pass } from '../../support/pass-steps'
import { approveTwice, ask } from '../../support/request-steps'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const NEW_PASSWORD = 'Qiujiang#58'
const signIn = async ({ userName }: Pass) =>
  (await newWechatUser()).call('account', 'signInWithPassword', { userName, password: NEW_PASSWORD })

describe('a password that staff help to find again', () => {
  const recovered = async (factorsNeeded: 1 | 2 = 1) => {
    const owner = await newWechatUser()
    const pass = await registerPass(owner, inventedPass())
    if (factorsNeeded === 2) {
      await owner.call('account', 'signInWithPassword', pass)
      await owner.call('account', 'setFactorsNeeded', { password: pass.password, factorsNeeded })
    }
    const lost = await newWechatUser()
    const { requestId } = await ask(lost, 'password_recovery', { userName: pass.userName, name: '安若素' })
    return { pass, lost, requestId }
  }
  const redeem = (lost: Actor, requestId: string) => lost.call('request', 'redeem', { requestId })
  const reset = (lost: Actor, staff: string, password = NEW_PASSWORD) =>
    lost.call('account', 'resetPassword', { proofs: { staff }, password })

  it('a lost password is set anew, once, on the WeChat that asked (A6, N9)', async () => {
    const { pass, lost, requestId } = await recovered()
    await expect(lost.call('request', 'redeem', { requestId })).rejects.toMatchObject({
      code: 'STATE_CONFLICT',
    })
    await approveTwice(requestId)
    const { proof, userName } = await lost.call('request', 'redeem', { requestId })
    expect(userName).toBe(pass.userName)
    const { proof: another } = await redeem(lost, requestId)
    await reset(lost, proof)
    await expect(redeem(lost, requestId)).rejects.toMatchObject({ code: 'STATE_CONFLICT' })
    await expect(reset(lost, another)).rejects.toMatchObject({ code: 'PROOF_EXPIRED' })
    await expect(signIn(pass)).resolves.toBeTruthy()
  })

  it('an approval is not lost with a proof that ran out before the password was set (A6)', async () => {
    const { lost, requestId } = await recovered()
    await approveTwice(requestId)
    const { proof } = await redeem(lost, requestId)
    await currentCloud().clock.advance(11 * 60_000)
    await expect(reset(lost, proof)).rejects.toMatchObject({ code: 'PROOF_EXPIRED' })
    await reset(lost, (await redeem(lost, requestId)).proof)
  })

  it('an approval is good for a week (A6)', async () => {
    const { lost, requestId } = await recovered()
    await approveTwice(requestId)
    const { canRedeem, redeemableUntil } = await lost.call('request', 'get', { requestId })
    expect(canRedeem).toBe(true)
    await currentCloud().clock.set(new Date(Date.parse(redeemableUntil!) - 60_000))
    const { proof } = await redeem(lost, requestId)
    await currentCloud().clock.set(redeemableUntil!)
    await expect(reset(lost, proof)).rejects.toMatchObject({ code: 'PROOF_EXPIRED' })
    await expect(redeem(lost, requestId)).rejects.toMatchObject({ code: 'STATE_CONFLICT' })
    expect(await lost.call('request', 'get', { requestId })).toMatchObject({
      canRedeem: false,
      redeemableUntil,
    })
  })

  it('the word of staff does not stand in for the second factor that somebody wants, and is not lost by trying (A6)', async () => {
    const { lost, requestId } = await recovered(2)
    await approveTwice(requestId)
    await expect(reset(lost, (await redeem(lost, requestId)).proof)).rejects.toMatchObject({
      code: 'PROOF_EXPIRED',
    })
    expect(await redeem(lost, requestId)).toMatchObject({ proof: expect.any(String) as string })
  })
})

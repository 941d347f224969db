import type { SignInRecord } from '../../../cloudfunctions/_shared/sign-ins/sign-in-record'
import { visitor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { agree } from '../../support/factories'
import {
  arrive,
  currentCharter,
  joined,
  memberUnit,
  signIn,
  UNIT_PASSWORD,
} from '../../support/membership-steps'
import { runUseCase } from '../../support/run-use-case'

const OTHER_PASSWORD = 'Other#2026'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const release = async (unitId: string) => {
  const [outcome] = await runUseCase(
    'cloudfunctions/membership/release-unit-binding.ts',
    'releaseUnitBinding',
    [[{ unitId, by: '林静、周砚', at: new Date() }]],
  )
  expect(outcome).toEqual({ value: null })
}

describe('bindings', () => {
  it('unbound, the next WeChat with the password is bound (M17, A16)', async () => {
    const owner = visitor()
    const unit = await memberUnit(owner)
    await expect(
      owner.call('membership', 'unbindWechat', { password: OTHER_PASSWORD }),
    ).rejects.toMatchObject({
      code: 'PASSWORD_WRONG',
    })
    await owner.call('membership', 'unbindWechat', { password: UNIT_PASSWORD })
    await expect(owner.call('membership', 'getHome', {})).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
    const next = visitor()
    expect(await signIn(next, unit.fields.creditCode)).toMatchObject({ step: 'bind' })
    await agree(next, 'unit')
    await next.call('membership', 'bindWechat', { name: '苏念' })
    expect(await next.call('membership', 'getHome', {})).toMatchObject({
      me: { name: '苏念', role: 'owner' },
    })
    await expect(signIn(owner, unit.fields.creditCode)).rejects.toMatchObject({
      code: 'UNIT_BOUND_ELSEWHERE',
    })
  })

  it('released by staff: everybody is out, and the next WeChat is bound (A16)', async () => {
    const owner = visitor()
    const unit = await memberUnit(owner)
    const colleague = visitor()
    await joined(owner, colleague)
    await release(unit.unitId)
    for (const person of [owner, colleague])
      await expect(person.call('membership', 'getHome', {})).rejects.toMatchObject({
        code: 'SIGN_IN_REQUIRED',
      })
    await arrive(visitor(), unit)
  })

  it('an invitation works once, with the password, for 24 hours (A16)', async () => {
    const owner = visitor()
    await memberUnit(owner)
    const { code } = await owner.call('membership', 'inviteOperator', { forName: '苏念' })
    const consents = await currentCharter(owner)
    const accept = (person = visitor(), password = UNIT_PASSWORD) =>
      person.call('membership', 'acceptInvitation', { code, password, name: '苏念', consents })
    await expect(accept(visitor(), OTHER_PASSWORD)).rejects.toMatchObject({ code: 'PASSWORD_WRONG' })
    const colleague = visitor()
    expect(await accept(colleague)).toMatchObject({ step: 'done' })
    expect(await colleague.call('membership', 'getHome', {})).toMatchObject({
      me: { role: 'operator' },
      operators: 2,
    })
    await expect(accept()).rejects.toMatchObject({ code: 'INVITATION_INVALID' })

    const late = await owner.call('membership', 'inviteOperator', { forName: '陆知行' })
    await currentCloud().clock.advance(24 * 3_600_000 + 1_000)
    for (const outdated of [late.code, 'AAAAAAAAAAAAAAAAAAAAAA', ''])
      await expect(visitor().call('membership', 'getInvitation', { code: outdated })).rejects.toMatchObject({
        code: 'INVITATION_INVALID',
      })
  })

  it('two who accept one invitation at once: one joins (A16)', async () => {
    const owner = visitor()
    await memberUnit(owner)
    const { code } = await owner.call('membership', 'inviteOperator', { forName: '苏念' })
    const consents = await currentCharter(owner)
    const outcomes = await Promise.allSettled(
      [visitor(), visitor(), visitor()].map((person) =>
        person.call('membership', 'acceptInvitation', {
          ...{ code, password: UNIT_PASSWORD, name: '苏念', consents },
        }),
      ),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { operators } = await owner.call('membership', 'listOperators', {})
    expect(operators).toHaveLength(2)
  })

  it('the code of an invitation is not stored (O4)', async () => {
    const owner = visitor()
    await memberUnit(owner)
    const { code } = await owner.call('membership', 'inviteOperator', { forName: '苏念' })
    expect(JSON.stringify(await currentCloud().documents('unit_operators'))).not.toContain(code)
  })

  it('only the owner invites, removes, hands over and changes the password (A16)', async () => {
    const owner = visitor()
    await memberUnit(owner)
    const colleague = visitor()
    const operatorId = await joined(owner, colleague)
    const { operators } = await owner.call('membership', 'listOperators', {})
    const ownerId = operators.find(({ role }) => role === 'owner')?.operatorId ?? ''
    const password = UNIT_PASSWORD
    const forbidden = { code: 'FORBIDDEN' }
    await expect(colleague.call('membership', 'inviteOperator', { forName: '甲乙' })).rejects.toMatchObject(
      forbidden,
    )
    await expect(
      colleague.call('membership', 'removeOperator', { operatorId: ownerId }),
    ).rejects.toMatchObject(forbidden)
    await expect(colleague.call('membership', 'handOver', { operatorId, password })).rejects.toMatchObject(
      forbidden,
    )
    await expect(
      colleague.call('membership', 'changePassword', {
        currentPassword: password,
        password: OTHER_PASSWORD,
      }),
    ).rejects.toMatchObject(forbidden)
  })

  it('a removed operator is out at once and stays out (A16)', async () => {
    const owner = visitor()
    const unit = await memberUnit(owner)
    const colleague = visitor()
    const operatorId = await joined(owner, colleague)
    await owner.call('membership', 'removeOperator', { operatorId })
    await expect(colleague.call('membership', 'getHome', {})).rejects.toMatchObject({
      code: 'SIGN_IN_REQUIRED',
    })
    await expect(signIn(colleague, unit.fields.creditCode)).rejects.toMatchObject({
      code: 'UNIT_BOUND_ELSEWHERE',
    })
  })

  it('a sign-in that outlives its binding opens nothing (A16)', async () => {
    const owner = visitor()
    const unit = await memberUnit(owner)
    const kept = (await currentCloud().documents<SignInRecord>('sign_ins')).find(
      ({ openid }) => openid === owner.openid,
    )
    await owner.call('membership', 'unbindWechat', { password: UNIT_PASSWORD })
    await signIn(owner, unit.fields.creditCode)
    const { _id, operatorId } = kept ?? { _id: '', operatorId: '' }
    await runUseCase('test/support/change-document.ts', 'changeDocument', [
      ['sign_ins', _id, { arriving: false, operatorId }],
    ])
    await expect(owner.call('membership', 'getHome', {})).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
  })

  it('an owner who leaves hands over first; then the unit goes on without them (A16)', async () => {
    const owner = visitor()
    const unit = await memberUnit(owner)
    const heir = visitor()
    const operatorId = await joined(owner, heir)
    const password = UNIT_PASSWORD
    await expect(owner.call('membership', 'unbindWechat', { password })).rejects.toMatchObject({
      code: 'HAND_OVER_FIRST',
    })
    await owner.call('membership', 'handOver', { operatorId, password })
    await owner.call('membership', 'unbindWechat', { password })
    expect(await heir.call('membership', 'listOperators', {})).toMatchObject({
      operators: [{ role: 'owner', isMe: true }],
    })
    await expect(signIn(owner, unit.fields.creditCode)).rejects.toMatchObject({
      code: 'UNIT_BOUND_ELSEWHERE',
    })
  })

  it('nobody reaches into another unit (O3)', async () => {
    const owner = visitor()
    await memberUnit(owner)
    const colleague = visitor()
    const operatorId = await joined(owner, colleague)
    const other = visitor()
    await memberUnit(other)
    await expect(other.call('membership', 'removeOperator', { operatorId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(
      other.call('membership', 'handOver', { operatorId, password: UNIT_PASSWORD }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await colleague.call('membership', 'getHome', {})).toMatchObject({ operators: 2 })
  })
})

import fc from 'fast-check'
import type { UnitOperatorsRecord } from '../../../cloudfunctions/membership/operators-record'
import { actor, visitor, type Actor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { agree } from '../../support/factories'
import {
  approvedUnit,
  currentCharter,
  type MemberUnit,
  signIn,
  UNIT_PASSWORD,
  unitProfile,
} from '../../support/membership-steps'
import { RouteError } from '../../support/route-error'
import { runUseCase } from '../../support/run-use-case'

/** Each history makes its calls through the router, one after the other. */
const HISTORIES = 12
const STEPS = 14
const MINUTE_MS = 60_000

type Step = { act: keyof typeof ACTS; who: number; whom: number }

/** What people and staff do, sensible or not; refusals are part of the game. */
const ACTS = {
  signIn: ({ unit, people }, { who }) => signIn(people[who]!, unit.fields.creditCode),
  signInWrongly: ({ unit, people }, { who }) => signIn(people[who]!, unit.fields.creditCode, 'Wrong#2026'),
  complete: async ({ people }, { who }) => {
    await agree(people[who]!, 'unit')
    return people[who]!.call('membership', 'saveProfile', unitProfile())
  },
  bind: async ({ people }, { who }) => {
    await agree(people[who]!, 'unit')
    return people[who]!.call('membership', 'bindWechat', { name: '温如许' })
  },
  unbind: ({ people }, { who }) =>
    people[who]!.call('membership', 'unbindWechat', { password: UNIT_PASSWORD }),
  invite: async (world, { who }) => {
    const { code } = await world.people[who]!.call('membership', 'inviteOperator', { forName: '苏念' })
    world.codes.push(code)
  },
  accept: async ({ people, codes }, { who, whom }) =>
    people[who]!.call('membership', 'acceptInvitation', {
      code: codes.at(-1 - whom) ?? '',
      password: UNIT_PASSWORD,
      name: '苏念',
      consents: await currentCharter(people[who]!),
    }),
  remove: async (world, { who, whom }) =>
    world.people[who]!.call('membership', 'removeOperator', { operatorId: await operatorIdOf(world, whom) }),
  handOver: async (world, { who, whom }) =>
    world.people[who]!.call('membership', 'handOver', {
      operatorId: await operatorIdOf(world, whom),
      password: UNIT_PASSWORD,
    }),
  signOut: ({ people }, { who }) => people[who]!.call('membership', 'signOut', {}),
  release: ({ unit }) =>
    runUseCase('cloudfunctions/membership/release-unit-binding.ts', 'releaseUnitBinding', [
      [{ unitId: unit.unitId, by: '林静', at: new Date() }],
    ]),
  wait: () => currentCloud().clock.advance(20 * MINUTE_MS),
} satisfies Record<string, (world: World, step: Omit<Step, 'act'>) => Promise<unknown>>

interface World {
  unit: MemberUnit
  people: Actor[]
  codes: string[]
}

const PEOPLE = 4
const person = fc.nat(PEOPLE - 1)
const act = fc.constantFrom(...(Object.keys(ACTS) as (keyof typeof ACTS)[]))
/** Getting in is tried more often, so that histories get somewhere. */
const often = fc.constantFrom<keyof typeof ACTS>('signIn', 'complete', 'bind', 'invite', 'accept')
const step: fc.Arbitrary<Step> = fc.record({ act: fc.oneof(act, often), who: person, whom: person })

const bindingsOf = async (unitId: string): Promise<UnitOperatorsRecord['operators']> =>
  (await currentCloud().documents<UnitOperatorsRecord>('unit_operators')).find(({ _id }) => _id === unitId)
    ?.operators ?? []

const operatorIdOf = async ({ unit, people }: World, whom: number): Promise<string> =>
  (await bindingsOf(unit.unitId)).find(({ openid }) => openid === people[whom]!.openid)?.operatorId ??
  'uop_nobody'

beforeAll(startCloud)
afterAll(stopCloud)

describe('random histories of sign-in and bindings', () => {
  it('never let a WeChat in that is no operator, and never leave a unit without a way in (A16)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: STEPS, maxLength: STEPS }), async (steps) => {
        await currentCloud().resetTo(DEMO_WORLD)
        const world: World = {
          unit: await approvedUnit(visitor()),
          people: Array.from({ length: PEOPLE }, visitor),
          codes: [],
        }
        for (const one of steps) {
          await ACTS[one.act](world, one).catch(expectRefusal)
          await expectOnlyOperatorsIn(world)
        }
        await expectWayIn(world)
      }),
      { numRuns: HISTORIES, endOnFailure: true },
    )
  }, 600_000)
})

/** Refusals are fine; a defect of ours is not. */
function expectRefusal(error: unknown): void {
  if (!(error instanceof RouteError)) throw error
  expect(error.code).not.toBe('INTERNAL')
}

async function expectOnlyOperatorsIn({ unit, people }: World): Promise<void> {
  const operators = await bindingsOf(unit.unitId)
  expect(operators.filter(({ role }) => role === 'owner')).toHaveLength(operators.length ? 1 : 0)
  for (const someone of people) {
    const isIn = await someone.call('membership', 'getHome', {}).then(
      () => true,
      () => false,
    )
    if (isIn) expect(operators.map(({ openid }) => openid)).toContain(someone.openid)
  }
}

/** The owner gets in with the password; where nobody is bound, anybody who knows it becomes the owner. */
async function expectWayIn({ unit }: World): Promise<void> {
  await currentCloud().clock.advance(20 * MINUTE_MS)
  const operators = await bindingsOf(unit.unitId)
  const owner = operators.find(({ role }) => role === 'owner')
  const comer = owner ? actor(owner.openid, '') : visitor()
  await signIn(comer, unit.fields.creditCode)
  await agree(comer, 'unit')
  await comer.call('membership', 'saveProfile', unitProfile())
  await comer.call('membership', 'bindWechat', { name: '温如许' })
  expect(await comer.call('membership', 'getHome', {})).toMatchObject({ me: { role: 'owner' } })
}

import {
  applyBindingEvent,
  type BindingEvent,
  type BindingEventType,
  type Bindings,
  MAX_OPERATORS,
} from '../../../cloudfunctions/membership/binding-events'
import type { OperatorRecord } from '../../../cloudfunctions/membership/operators-record'
import { UNIT_STATUSES, unitTransitions } from '../../../cloudfunctions/membership/status'

const AT = new Date('2026-05-11T10:00:00+08:00')
const LATER = new Date(AT.getTime() + 86_400_000)
const operator = (key: string, role: OperatorRecord['role']): OperatorRecord => ({
  operatorId: key,
  openid: `wx-${key}`,
  name: key,
  role,
  boundAt: AT,
})
const invitation = (expiresAt = LATER) => ({
  invitationId: 'inv',
  codeHash: 'hash',
  forName: '苏念',
  createdAt: AT,
  expiresAt,
})
const owner = operator('owner', 'owner')
const second = operator('second', 'operator')
const stranger = { operatorId: 'new', openid: 'wx-new', name: 'new', boundAt: AT }
const open = [invitation()]

/** Everything that the bindings of a unit can look like to an event. */
const STATES: Record<string, Bindings> = {
  nobody: { operators: [], invitations: [] },
  'an owner': { operators: [owner], invitations: [] },
  'an owner who has invited': { operators: [owner], invitations: open },
  'an owner whose invitation has run out': { operators: [owner], invitations: [invitation(AT)] },
  'an owner and an operator': { operators: [owner, second], invitations: [] },
  full: {
    operators: [
      owner,
      ...Array.from({ length: MAX_OPERATORS - 1 }, (_, index) => operator(`o${index}`, 'operator')),
    ],
    invitations: [],
  },
}

const EVENTS: Record<string, BindingEvent> = {
  'bind by a new WeChat': { type: 'bind', operator: stranger },
  'bind by the owner again': { type: 'bind', operator: { ...stranger, openid: owner.openid } },
  'accept by a new WeChat': { type: 'accept', codeHash: 'hash', operator: stranger },
  'accept by the owner': {
    type: 'accept',
    codeHash: 'hash',
    operator: { ...stranger, openid: owner.openid },
  },
  'invite by the owner': { type: 'invite', by: 'owner', invitation: { ...invitation(), codeHash: 'other' } },
  'invite by another': { type: 'invite', by: 'second', invitation: invitation() },
  'withdrawInvitation by the owner': { type: 'withdrawInvitation', by: 'owner', invitationId: 'inv' },
  'withdrawInvitation by another': { type: 'withdrawInvitation', by: 'second', invitationId: 'inv' },
  'remove by the owner': { type: 'remove', by: 'owner', operatorId: 'second' },
  'remove of the owner': { type: 'remove', by: 'owner', operatorId: 'owner' },
  'remove by another': { type: 'remove', by: 'second', operatorId: 'owner' },
  'handOver by the owner': { type: 'handOver', by: 'owner', operatorId: 'second' },
  'handOver by another': { type: 'handOver', by: 'second', operatorId: 'second' },
  'unbind by the owner': { type: 'unbind', by: 'owner' },
  'unbind by another': { type: 'unbind', by: 'second' },
  release: { type: 'release' },
}

/** Columns in the order of `STATES`: who is there afterwards (the owner in capitals), `+` an open invitation, or why not. */
const TABLE: Record<string, string[]> = {
  'bind by a new WeChat': ['NEW', ...Array<string>(5).fill('UNIT_BOUND_ELSEWHERE')],
  'bind by the owner again': ['NEW', 'OWNER', 'OWNER+', 'OWNER', 'OWNER second', 'full'],
  'accept by a new WeChat': [
    'INVITATION_INVALID',
    'INVITATION_INVALID',
    'OWNER new',
    'INVITATION_INVALID',
    'INVITATION_INVALID',
    'INVITATION_INVALID',
  ],
  'accept by the owner': ['INVITATION_INVALID', 'OWNER', 'OWNER+', 'OWNER', 'OWNER second', 'full'],
  'invite by the owner': ['FORBIDDEN', 'OWNER+', 'OWNER++', 'OWNER+', 'OWNER second+', 'OPERATOR_LIMIT'],
  'invite by another': Array<string>(6).fill('FORBIDDEN'),
  'withdrawInvitation by the owner': ['FORBIDDEN', 'OWNER', 'OWNER', 'OWNER', 'OWNER second', 'full'],
  'withdrawInvitation by another': Array<string>(6).fill('FORBIDDEN'),
  'remove by the owner': ['FORBIDDEN', 'OWNER', 'OWNER+', 'OWNER', 'OWNER', 'full'],
  'remove of the owner': ['FORBIDDEN', ...Array<string>(5).fill('HAND_OVER_FIRST')],
  'remove by another': Array<string>(6).fill('FORBIDDEN'),
  'handOver by the owner': ['FORBIDDEN', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'owner SECOND', 'NOT_FOUND'],
  'handOver by another': Array<string>(6).fill('FORBIDDEN'),
  'unbind by the owner': ['nobody', 'nobody', 'nobody', 'nobody', 'HAND_OVER_FIRST', 'HAND_OVER_FIRST'],
  'unbind by another': ['nobody', 'OWNER', 'OWNER+', 'OWNER', 'OWNER', 'full'],
  release: Array<string>(6).fill('nobody'),
}

function describeOutcome(outcome: ReturnType<typeof applyBindingEvent>): string {
  if ('refusal' in outcome) return outcome.refusal
  const { operators, invitations } = outcome
  if (operators.length === MAX_OPERATORS) return 'full'
  const names = operators.map(({ operatorId, role }) =>
    role === 'owner' ? operatorId.toUpperCase() : operatorId,
  )
  return (names.join(' ') || 'nobody') + '+'.repeat(invitations.length)
}

describe('bindings, every state and event', () => {
  it('the table names every event', () => {
    const types: Record<BindingEventType, true> = {
      bind: true,
      invite: true,
      withdrawInvitation: true,
      accept: true,
      remove: true,
      handOver: true,
      unbind: true,
      release: true,
    }
    expect(new Set(Object.values(EVENTS).map(({ type }) => type))).toEqual(new Set(Object.keys(types)))
    expect(Object.keys(TABLE)).toEqual(Object.keys(EVENTS))
  })

  it.each(Object.entries(TABLE))('%s (A16)', (name, expected) => {
    const outcomes = Object.values(STATES).map((state) =>
      describeOutcome(applyBindingEvent(state, EVENTS[name]!, AT)),
    )
    expect(outcomes).toEqual(expected)
  })
})

describe('units, every status and event', () => {
  const expected: Record<
    keyof typeof unitTransitions,
    Record<(typeof UNIT_STATUSES)[number], string | null>
  > = {
    resubmit: { in_review: null, returned: 'in_review', approved: null, rejected: null },
    approve: { in_review: 'approved', returned: null, approved: null, rejected: null },
    return: { in_review: 'returned', returned: null, approved: null, rejected: null },
    reject: { in_review: 'rejected', returned: 'rejected', approved: null, rejected: null },
  }

  it.each(Object.entries(expected))('%s (M1)', (event, outcomes) => {
    const { from, to } = unitTransitions[event as keyof typeof unitTransitions]
    const found = UNIT_STATUSES.map((status) => [
      status,
      (from as readonly string[]).includes(status) ? to : null,
    ])
    expect(Object.fromEntries(found)).toEqual(outcomes)
  })
})

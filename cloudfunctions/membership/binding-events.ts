import type { ErrorCode } from '../_shared/errors'
import type { InvitationRecord, OperatorRecord, UnitOperatorsRecord } from './operators-record'

/** As many people as a unit may have and invite. */
export const MAX_OPERATORS = 10

export type Bindings = Pick<UnitOperatorsRecord, 'operators' | 'invitations'>
type NewOperator = Omit<OperatorRecord, 'role'>

/** What can happen to the bindings of a unit (A16). `by` is the operator who does it. */
export type BindingEvent =
  /** The WeChat check after the password: the first WeChat becomes the owner's. */
  | { type: 'bind'; operator: NewOperator }
  | { type: 'invite'; by: string; invitation: InvitationRecord }
  | { type: 'withdrawInvitation'; by: string; invitationId: string }
  | { type: 'accept'; codeHash: string; operator: NewOperator }
  | { type: 'remove'; by: string; operatorId: string }
  | { type: 'handOver'; by: string; operatorId: string }
  | { type: 'unbind'; by: string }
  /** Staff let go of all WeChats; the next one with the password is bound. */
  | { type: 'release' }
export type BindingEventType = BindingEvent['type']

type Outcome = Bindings | { refusal: ErrorCode }
const EMPTY: Bindings = { operators: [], invitations: [] }

/**
 * The bindings after an event, or why it is refused. Pure; afterwards there is no operator or exactly one owner. What
 * is done already is done again without effect.
 */
export function applyBindingEvent(before: Bindings, event: BindingEvent, at: Date): Outcome {
  const invitations = before.invitations.filter(({ expiresAt }) => expiresAt > at)
  const bindings = { ...before, invitations }
  switch (event.type) {
    case 'bind':
      return bind(bindings, event.operator)
    case 'accept':
      return accept(bindings, event.codeHash, event.operator)
    case 'release':
      return EMPTY
    case 'unbind':
      return unbind(bindings, event.by)
    default:
      return isOwner(bindings, event.by) ? asOwner(bindings, event) : { refusal: 'FORBIDDEN' }
  }
}

const isOwner = ({ operators }: Bindings, operatorId: string): boolean =>
  operators.some((operator) => operator.operatorId === operatorId && operator.role === 'owner')
const holds = ({ operators }: Bindings, openid: string): boolean =>
  operators.some((operator) => operator.openid === openid)

function bind(bindings: Bindings, operator: NewOperator): Outcome {
  if (holds(bindings, operator.openid)) return bindings
  if (bindings.operators.length) return { refusal: 'UNIT_BOUND_ELSEWHERE' }
  return { ...bindings, operators: [{ ...operator, role: 'owner' }] }
}

function accept(bindings: Bindings, codeHash: string, operator: NewOperator): Outcome {
  if (holds(bindings, operator.openid)) return bindings
  const { operators, invitations } = bindings
  if (!invitations.some((invitation) => invitation.codeHash === codeHash))
    return { refusal: 'INVITATION_INVALID' }
  return {
    operators: [...operators, { ...operator, role: 'operator' }],
    invitations: invitations.filter((invitation) => invitation.codeHash !== codeHash),
  }
}

function unbind(bindings: Bindings, by: string): Outcome {
  const others = bindings.operators.filter(({ operatorId }) => operatorId !== by)
  if (!isOwner(bindings, by)) return { ...bindings, operators: others }
  return others.length ? { refusal: 'HAND_OVER_FIRST' } : EMPTY
}

type OwnerEvent = Extract<BindingEvent, { type: 'invite' | 'withdrawInvitation' | 'remove' | 'handOver' }>

function asOwner(bindings: Bindings, event: OwnerEvent): Outcome {
  const { operators, invitations } = bindings
  switch (event.type) {
    case 'invite':
      if (operators.length + invitations.length >= MAX_OPERATORS) return { refusal: 'OPERATOR_LIMIT' }
      return { operators, invitations: [...invitations, event.invitation] }
    case 'withdrawInvitation':
      return {
        operators,
        invitations: invitations.filter(({ invitationId }) => invitationId !== event.invitationId),
      }
    case 'remove':
      if (event.operatorId === event.by) return { refusal: 'HAND_OVER_FIRST' }
      return {
        operators: operators.filter(({ operatorId }) => operatorId !== event.operatorId),
        invitations,
      }
    case 'handOver':
      if (!operators.some(({ operatorId }) => operatorId === event.operatorId))
        return { refusal: 'NOT_FOUND' }
      return {
        operators: operators.map((operator) => ({
          ...operator,
          role: operator.operatorId === event.operatorId ? 'owner' : 'operator',
        })),
        invitations,
      }
  }
}

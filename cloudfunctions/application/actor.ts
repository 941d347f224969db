import type { SignedInCaller } from '../_shared/caller'
import type { Actor } from '../_shared/transition'

type StaffActor = Actor & { kind: 'staff'; accountId: string }

const nameOf = ({ account }: SignedInCaller): string => account.profile?.name ?? account.nickname

export const candidateActor = (caller: SignedInCaller): Actor => ({
  kind: 'candidate',
  accountId: caller.account._id,
  name: nameOf(caller),
})

export const staffActor = (caller: SignedInCaller): StaffActor => ({
  kind: 'staff',
  accountId: caller.account._id,
  name: nameOf(caller),
})

import type { SignedInCaller } from '../_shared/caller'
import { staffActor } from '../application/actor'
import type { UnitFileView } from './contract'
import { decideUnit } from './decide-unit'
import { presentFile } from './present-file'

/**
 * 不予通过: an invented unit, or one that cannot be a member. Its name and credit code may be registered again, and
 * nobody signs in to it any more.
 */
export async function rejectUnit(
  { reason, ...seen }: { unitId: string; round: number; reason: string },
  caller: SignedInCaller,
): Promise<UnitFileView> {
  const at = new Date()
  const ended = `ended:${seen.unitId}`
  const opinion = { text: reason, marks: [], at, by: staffActor(caller).name }
  const changes = { opinion, nameKey: ended, creditCodeKey: ended }
  return presentFile(await decideUnit({ ...seen, event: 'reject', reason, at, changes }, caller))
}

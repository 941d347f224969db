import type { SignedInCaller } from '../_shared/caller'
import { staffActor } from '../application/actor'
import type { UnitFileView } from './contract'
import { decideUnit } from './decide-unit'
import { presentFile } from './present-file'

interface ReturnInput {
  unitId: string
  round: number
  opinion: string
  marks: { path: string; reason: string }[]
}

/** 退回, with an opinion and marks on single fields (F1). The unit corrects and hands in again (M2). */
export async function returnUnit(
  { opinion: text, marks, ...seen }: ReturnInput,
  caller: SignedInCaller,
): Promise<UnitFileView> {
  const at = new Date()
  const opinion = { text, marks, at, by: staffActor(caller).name }
  const decision = { ...seen, event: 'return', reason: text, at, changes: { opinion } } as const
  return presentFile(await decideUnit(decision, caller))
}

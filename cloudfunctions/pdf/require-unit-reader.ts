import { hasRole } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { requireOperator } from '../membership/require-operator'
import type { UnitDocumentReader } from './document-makers'

/** Lets in an operator of the unit, and finance. Others get `NOT_FOUND` (O3). */
export async function requireUnitReader(unitId: string, reader: UnitDocumentReader): Promise<void> {
  const { signIn } = reader
  const isIn = signIn
    ? (await requireOperator({ ...reader, signIn })).bindings._id === unitId
    : hasRole(reader, ['finance'])
  if (!isIn) throw new AppError('NOT_FOUND')
}

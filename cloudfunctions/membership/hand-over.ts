import type { BusinessCaller } from '../_shared/caller'
import { checkOwnPassword } from '../_shared/credentials/check-password'
import { changeBindings } from './operators-repository'
import { requireOperator } from './require-operator'

/** The owner makes another operator the owner, and stays an operator who may unbind (A16). Asks for the password. */
export async function handOver(
  { operatorId, password }: { operatorId: string; password: string },
  caller: BusinessCaller,
): Promise<object> {
  const { me, bindings } = await requireOperator(caller)
  await checkOwnPassword({ kind: 'unit', subjectId: bindings._id, password, caller })
  const heir = bindings.operators.find((one) => one.operatorId === operatorId)
  await changeBindings(
    bindings._id,
    { type: 'handOver', by: me.operatorId, operatorId },
    { subject: heir?.name ?? '', by: me.name, at: new Date() },
  )
  return {}
}

import type { BusinessCaller } from '../_shared/caller'
import { checkOwnPassword } from '../_shared/credentials/check-password'
import { endSignInsOf } from '../_shared/sign-ins/end-sign-ins-of'
import { changeBindings } from './operators-repository'
import { requireOperator } from './require-operator'

/**
 * 微信解绑 (M17; manual S4, 操作说明 4): this WeChat no longer acts for the unit and is signed out. When it was the only
 * one, the next WeChat that signs in with the password is bound. An owner with operators hands over first.
 */
export async function unbindWechat(
  { password }: { password: string },
  caller: BusinessCaller,
): Promise<object> {
  const { me, bindings } = await requireOperator(caller)
  await checkOwnPassword({ kind: 'unit', subjectId: bindings._id, password, caller })
  await changeBindings(
    bindings._id,
    { type: 'unbind', by: me.operatorId },
    { subject: me.name, by: me.name, at: new Date() },
  )
  await endSignInsOf('unit', bindings._id, { operatorId: me.operatorId })
  return {}
}

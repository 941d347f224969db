import { isMobile } from '../_shared/domain/mobile'
import { phoneHashOf } from '../_shared/lookup-hashes'
import { memberName } from './present-member'
import { recordAudit } from './record-audit'
import { addRole, countAdmins, findAccountsByPhoneHash, removeRole } from './staff-repository'

/**
 * Makes somebody the first admin (N13), by the phone number that they have authorized in the mini-program. Whoever
 * runs this has the keys of the environment; it is audited as done by the system. Errors are sentences for the
 * command line: not a mobile number, nobody or several with it, or there is an admin already.
 */
export async function grantFirstAdmin(phone: string): Promise<{ name: string }> {
  if (!isMobile(phone)) throw new Error('Give a mobile number of eleven digits: npm run grant-admin -- 139…')
  if (await countAdmins()) throw thereIsOne()
  const [account, another] = await findAccountsByPhoneHash(phoneHashOf(phone))
  if (!account)
    throw new Error(
      'Nobody has this number. The person signs in to the mini-program and gives it in 完善信息 first.',
    )
  if (another)
    throw new Error('Several accounts have this number. Give the number of somebody who is alone with it.')
  const at = new Date()
  await addRole(account._id, 'admin', at)
  // Of two commands at the same moment each sees the other here; both may give way, never both stay.
  if ((await countAdmins()) > 1) {
    await removeRole(account._id, 'admin', at)
    throw thereIsOne()
  }
  await recordAudit({ action: 'staff.grantFirstAdmin', by: null, target: account._id, after: ['admin'], at })
  return { name: memberName(account) }
}

const thereIsOne = () =>
  new Error('There is an admin already; roles are granted in the mini-program, 工作人员与角色.')

import { grantFirstAdmin } from '../cloudfunctions/staff/grant-first-admin'
import { runCommand } from './operate/run-command'

/** `npm run grant-admin -- 13905710001`: makes the owner of a phone number the first admin (N13). */
runCommand(async () => {
  const [phone = ''] = process.argv.slice(2)
  const { name } = await grantFirstAdmin(phone)
  return `${name} is admin now and can grant every other role in the mini-program.`
})

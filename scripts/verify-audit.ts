import { verifyAudit } from '../cloudfunctions/staff/verify-audit'
import { runCommand } from './operate/run-command'

/** `npm run verify-audit`: walks the hash chain of the audit log (O1); ends with 1 where it does not hold. */
runCommand(async () => {
  const { entries, brokenAt } = await verifyAudit()
  if (brokenAt !== null)
    throw new Error(
      `The audit chain breaks at entry ${brokenAt}: it was changed, or entries before it were taken out.`,
    )
  return `The audit chain holds: ${entries} entries.`
})

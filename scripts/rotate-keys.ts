import { rotateKeys } from './operate/rotate-keys'
import { runCommand } from './operate/run-command'

/** `npm run rotate-keys`: seals all personal data under the first of `DATA_KEYS` (O4). docs/runbook.md has the steps. */
runCommand(async () => {
  const { keyId, resealed, goesOn } = await rotateKeys()
  return `${goesOn ? 'Went on where the last run stopped. ' : ''}${resealed} values are under key ${keyId} now; all are.`
})

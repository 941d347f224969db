import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { passHolder, visitor } from '../../../test/support/actors'
import { startCloud, stopCloud } from '../../../test/support/cloud'
import { projectDir } from '../../build/project'
import { DEMO_PASS } from '../../seed/demo-pass'
import { median, quantile } from '../median'

const SIGN_INS = 20
const AT_ONCE = 4

interface Functions {
  functions: { name: string; memorySize: number }[]
}

/**
 * Time of a sign-in by password through the gateway, the deployed bundle and the database, on the memory that
 * `cloudbaserc.json` gives the function: the scrypt of the password is most of it. One after the other, then four at
 * once; beside a route that only reads, so that the machine's part can be told.
 */
export async function benchSignIn(): Promise<void> {
  await startCloud()
  const person = passHolder()
  const read = () => person.call('account', 'getSession', {})
  // One WeChat may try twenty times a quarter of an hour, one name five times: everybody here comes once.
  const signIn = () => visitor().call('account', 'signInWithPassword', DEMO_PASS)
  await signIn()
  const reads = await times(1, read)
  const alone = await times(1, signIn)
  const crowded = await times(AT_ONCE, signIn)
  let names = 0
  const unknown = await times(1, () =>
    visitor()
      .call('account', 'signInWithPassword', { ...DEMO_PASS, userName: `nobody-${names++}` })
      .catch(() => null),
  )
  const { functions } = JSON.parse(readFileSync(join(projectDir, 'cloudbaserc.json'), 'utf8')) as Functions
  const memory = functions.find(({ name }) => name === 'account')?.memorySize
  console.log(`\nSign-in by password, function account with ${memory} MB, ms (${SIGN_INS} each)`)
  console.log('                          p50    p95')
  print('a read (getSession)', reads)
  print('one after the other', alone)
  print(`${AT_ONCE} at once`, crowded)
  print('a name that nobody has', unknown)
  await stopCloud()
}

async function times(atOnce: number, call: () => Promise<unknown>): Promise<number[]> {
  const taken: number[] = []
  const worker = async () => {
    while (taken.length < SIGN_INS) {
      const from = performance.now()
      await call()
      taken.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return taken
}

const print = (label: string, taken: number[]): void =>
  console.log(
    `${label.padEnd(24)} ${median(taken).toFixed(0).padStart(5)} ${quantile(taken, 0.95).toFixed(0).padStart(6)}`,
  )

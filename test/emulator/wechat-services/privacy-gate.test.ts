import { createPrivacyGate, type PrivacyAnswer } from '../../../emulator/wechat/api/privacy/privacy-gate'

function openGate() {
  const stored = new Map<string, string>()
  const memory = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  }
  const warnings: string[] = []
  const host = { warn: (message: string) => void warnings.push(message) }
  const gate = createPrivacyGate('oUser', host, memory)
  const asked: { resolve: (answer: PrivacyAnswer) => void; referrer: string }[] = []
  gate.listen((resolve, { referrer }) => asked.push({ resolve, referrer }))
  const answer = (value: PrivacyAnswer) => asked.at(-1)?.resolve(value)
  return { gate, asked, warnings, answer, reopen: () => createPrivacyGate('oUser', host, memory) }
}

/** What a pending call has come to after everything that can happen now has happened. */
async function stateOf(call: Promise<void>): Promise<'passed' | 'failed' | 'pending'> {
  let state: 'passed' | 'failed' | 'pending' = 'pending'
  call.then(
    () => (state = 'passed'),
    () => (state = 'failed'),
  )
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
  return state
}

it('a call waits until the agree button was tapped and the page says so (A11)', async () => {
  const { gate, asked, answer } = openGate()
  const call = gate.pass('chooseMedia')
  expect(await stateOf(call)).toBe('pending')
  expect(asked[0]?.referrer).toBe('chooseMedia')
  gate.agreedByButton('agree')
  answer({ event: 'agree', buttonId: 'agree' })
  expect(await stateOf(call)).toBe('passed')
})

it('an agree without the tap does not count, and is told to the developer (A11)', async () => {
  const { gate, warnings, answer } = openGate()
  const call = gate.pass('chooseMedia')
  answer({ event: 'agree', buttonId: 'agree' })
  expect(await stateOf(call)).toBe('pending')
  expect(warnings).toHaveLength(1)
})

it('a refusal fails the call as WeChat words it, and the next call asks again', async () => {
  const { gate, asked, answer } = openGate()
  const refused = gate.pass('chooseMedia')
  answer({ event: 'disagree' })
  await expect(refused).rejects.toMatchObject({ reason: 'privacy permission is not authorized' })
  expect(await stateOf(gate.pass('chooseMedia'))).toBe('pending')
  expect(asked).toHaveLength(2)
})

it('who agreed once is not asked again, also after the page was opened anew', async () => {
  const { gate, answer, reopen } = openGate()
  const call = gate.pass('chooseMedia')
  gate.agreedByButton('agree')
  answer({ event: 'agree', buttonId: 'agree' })
  await call
  expect(gate.needsAuthorization()).toBe(false)
  expect(await stateOf(reopen().pass('chooseMedia'))).toBe('passed')
})

it('without a listener WeChat asks itself, and a refusal there fails the call, too', async () => {
  const { reopen } = openGate()
  const gate = reopen()
  gate.askDefault(() => Promise.resolve(false))
  expect(await stateOf(gate.pass('chooseMedia'))).toBe('failed')
  gate.askDefault(() => Promise.resolve(true))
  expect(await stateOf(gate.pass('chooseMedia'))).toBe('passed')
})

import type { SentCode } from '../../../cloudfunctions/_shared/codes/new-code'
import { visitor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { approvedUnit } from '../../support/membership-steps'
import { runUseCase } from '../../support/run-use-case'
import { textsTo } from '../../support/texted-code'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const NOBODY = '91110000600037341L'
/** Longer than anything but waiting for the answer's own time takes. */
const PADDED_MS = 1_900

async function timed(loginName: string): Promise<number> {
  const from = performance.now()
  await visitor().call('membership', 'sendRecoveryCode', { loginName })
  return performance.now() - from
}

describe('the code for a new password of a unit', () => {
  it('takes as long for a name that nobody has as for one of a unit (A15)', async () => {
    const { fields } = await approvedUnit(visitor())
    await currentCloud().clock.advance(61_000)
    const times = await Promise.all([fields.creditCode, NOBODY].map(timed))
    expect(Math.min(...times)).toBeGreaterThan(PADDED_MS)
    expect(await textsTo(fields.contactPhone)).toContainEqual(expect.stringMatching(/\d{6}/))
  })

  it('is answered and paused alike where the carrier refuses, where there is nobody, and where it is sent (A15)', async () => {
    const { fields } = await approvedUnit(visitor())
    await currentCloud().clock.advance(61_000)
    const ask = (loginName: string, settings = {}) =>
      runUseCase<SentCode>(
        'cloudfunctions/membership/send-recovery-code.ts',
        'sendRecoveryCode',
        [[{ loginName }, { openid: visitor().openid, clientIp: null }]],
        settings,
      )
    const refused = { SMS_TEMPLATE_CODE: '9999999' }
    const before = await textsTo(fields.contactPhone)
    for (const loginName of [fields.creditCode, NOBODY]) {
      expect(await ask(loginName, refused)).toMatchObject([
        { value: { resendAt: expect.any(String) as string, expiresAt: expect.any(String) as string } },
      ])
      expect(await ask(loginName)).toMatchObject([{ code: 'RATE_LIMITED' }])
    }
    expect(await textsTo(fields.contactPhone)).toEqual(before)
  })
})

import type { AuditEntry } from '../../../cloudfunctions/staff/audit-entry'
import { admin, visitor } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { runUseCase } from '../../support/run-use-case'
import { approvedUnit } from '../../support/membership-steps'

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const entries = async () =>
  (await currentCloud().documents<AuditEntry>('audit_entries')).sort((a, b) => a.sequence - b.sequence)

/** What staff type, and what of it the log keeps. */
const TYPED: [string, string][] = [
  ['身份证330106199506154417核对无误', '身份证3301**********4417核对无误'],
  ['证件 11010119900307888x，电话13800001111。', '证件 1101**********888x，电话138****1111。'],
  ['电话 138 0000 1111 或 138-0000-1111', '电话 138****1111 或 138****1111'],
  ['打 +8613800001111、+86 138 0000 1111', '打 138****1111、138****1111'],
  ['１３８００００１１１１', '138****1111'],
  ['330106 19950615 4417', '3301**********4417'],
  ['微信tel13800001111', '微信tel138****1111'],
]

/** Numbers that are nobody's: of units, orders, cases, days and amounts. */
const KEPT = [
  '信用代码 91330106MA2CFAB38Q',
  '信用代码 913301061438000012',
  '订单 4200001234202605110123456789',
  'app_13800001111',
  '0571-81234567，2026-05-11，1380000 元',
]

describe('numbers in the audit log', () => {
  it('of people that were typed into a reason are masked when the entry is written (O1, O4)', async () => {
    const at = new Date('2026-05-11T02:00:00Z')
    const typed = [...TYPED.map(([text]) => text), ...KEPT]
    const left = [...TYPED.map(([, masked]) => masked), ...KEPT]
    await runUseCase('cloudfunctions/staff/record-audit.ts', 'recordAudit', [
      [
        {
          ...{ action: 'test.event', by: null, target: 'app_1', reason: typed.join('；'), at },
          ...{ before: { note: typed[0], amountFen: 13800001111 }, after: typed },
        },
      ],
    ])
    const [entry] = await entries()
    expect(entry!.reason).toBe(left.join('；'))
    expect(JSON.parse(entry!.before!)).toEqual({ note: left[0], amountFen: 13800001111 })
    expect(JSON.parse(entry!.after!)).toEqual(left)
  })

  it('of people are masked in the reason of a decision (O1, O4)', async () => {
    const { unitId } = await approvedUnit(visitor())
    const reason = '联系人 13800001111 已核对'
    await admin().call('membership', 'setLevel', { unitId, level: 'director', reason })
    expect((await entries()).at(-1)).toMatchObject({ reason: '联系人 138****1111 已核对' })
  })
})

import type { CloudBase } from '@cloudbase/node-sdk/types'
import { demoAccounts } from './demo-accounts'
import { demoAnnouncements } from './demo-announcements'
import { demoConsents } from './demo-consents'
import { demoCredentials, hashDemoPasswords } from './demo-credentials'
import { demoDues } from './demo-dues'
import { demoExams } from './demo-exams'
import { demoInstitutions } from './demo-institutions'
import { demoPassCredential, demoPassRecovery } from './demo-pass'
import { demoPolicies } from './demo-policies'
import { demoRoster } from './demo-roster'
import { seatQuotasOf } from './demo-seat-quotas'
import { demoTime, type DemoTime } from './demo-time'
import { demoUnitCredentials, demoUnitOperators, demoUnits, hashDemoUnitPassword } from './demo-units'
import { openCloud, type CloudAddress } from './open-cloud'
import { withSettings } from './with-settings'

export interface DemoWorldOptions {
  cloud: CloudAddress
  /** The settings of the functions; personal data is sealed with their `DATA_KEYS` and `LOOKUP_HASH_KEY`. */
  settings: Record<string, string>
  /** The dates of the demo world count from here. */
  now: Date
}

const ASSOCIATION = {
  _id: 'association',
  name: '江临省软件行业协会',
  contactPhone: '0571-0000 0000',
  contactEmail: 'service@example.org',
  certificateIssuerCode: '000033000000',
  officialAccount: '江临软协服务',
  letterCode: '江软协函',
  duesAccount: { name: '江临省软件行业协会', bank: '江临银行城东支行', number: '8110 0000 0000 0000 001' },
}

/** The next unit that is approved gets the number after it. */
const MEMBER_NUMBERS = { _id: 'member_numbers', last: 268 }

/**
 * Writes the demo world: one association, an open, an upcoming and a closed exam, announcements, the texts that
 * people consent to, staff of each role, candidates, certified staff, institutions and units. Documents of the same
 * id are replaced, others stay.
 */
export async function seedDemoWorld({ cloud, settings, now }: DemoWorldOptions): Promise<void> {
  const time = demoTime(now)
  const exams = demoExams(time)
  const accounts = withSettings(settings, () => demoAccounts(time))
  const passwords = await hashDemoPasswords()
  const [roster, institutions, credentials] = withSettings(settings, () => [
    demoRoster(time),
    demoInstitutions(time),
    demoCredentials(time, passwords),
  ])
  const unitPassword = await hashDemoUnitPassword()
  const units = withSettings(settings, () => demoUnits(time))
  const unitCredentials = withSettings(settings, () => demoUnitCredentials(time, unitPassword))
  const app = openCloud(cloud)
  await write(app, 'settings', [ASSOCIATION])
  await write(app, 'policies', demoPolicies(time))
  await write(app, 'exams', exams)
  await write(app, 'seat_quotas', exams.flatMap(seatQuotasOf))
  await write(app, 'announcements', demoAnnouncements(time))
  await write(app, 'accounts', accounts)
  await write(app, 'consents', demoConsents({ accounts, roster, institutions, units }))
  await write(app, 'certified_people', roster)
  await write(app, 'institutions', institutions)
  await write(app, 'credentials', credentials)
  await write(app, 'settings', [MEMBER_NUMBERS])
  await write(app, 'units', units)
  await write(app, 'unit_operators', demoUnitOperators(time))
  const { feeYears, dues, payments, notices } = demoDues(time, units)
  await write(app, 'fee_years', feeYears)
  await write(app, 'dues', dues)
  await write(app, 'dues_payments', payments)
  await write(app, 'dues_notices', notices)
  await write(app, 'counters', [lettersCounted(time)])
  await write(app, 'credentials', unitCredentials)
  await write(app, 'credentials', [await withSettings(settings, () => demoPassCredential(time))])
  await write(app, 'recovery_settings', [await demoPassRecovery(time)])
}

/** The next letter of dues gets the number after it. */
const lettersCounted = (time: DemoTime) => ({ _id: `dues_letter:${time.day(-8).slice(0, 4)}`, last: 18 })

async function write(app: CloudBase, collection: string, records: { _id: string }[]): Promise<void> {
  for (const { _id, ...fields } of records) await app.database().collection(collection).doc(_id).set(fields)
}

import { sampleWechatUsers } from '../../../scripts/seed/wechat-users'
import type { Everybody } from './everybody'
import type { PageToSee } from './pages-to-see'

const { newcomer, candidate, reviewer, admin } = sampleWechatUsers
const page = (
  name: string,
  path: string,
  { openid }: { openid: string },
  query?: (everybody: Everybody) => Record<string, string>,
): PageToSee => ({ name, path, by: () => openid, ...(query ? { query } : {}) })
const kind = (name: string) => () => ({ kind: name })
const asked = ({ requestId }: Everybody) => ({ requestId })

/** The pages of requests to staff, and of the texts that people agree to. */
export const requestPagesToSee: PageToSee[] = [
  page('request-correction', 'packages/request/new/new', candidate, kind('identity_correction')),
  page('request-recovery', 'packages/request/new/new', newcomer, kind('password_recovery')),
  page('request-list', 'packages/request/list/list', candidate),
  page('request-detail', 'packages/request/detail/detail', candidate, asked),
  page('request-transfers', 'packages/request/transfers/transfers', candidate),
  page('staff-requests', 'packages/staff/requests/requests', reviewer),
  page('staff-request', 'packages/staff/request/request', reviewer, asked),
  page('consent-agree', 'packages/consent/agree/agree', candidate),
  page('consent-list', 'packages/consent/list/list', candidate),
  page('consent-looks', 'packages/consent/looks/looks', candidate),
  { name: 'consent-looks-none', path: 'packages/consent/looks/looks', by: ({ asking }) => asking },
  page('staff-policies', 'packages/staff/policies/policies', admin),
  page('staff-policy', 'packages/staff/policy/policy', admin, kind('privacy')),
]

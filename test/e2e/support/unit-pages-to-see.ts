import { ARREARS_UNIT_ID } from '../../../scripts/seed/demo-units'
import { sampleWechatUsers } from '../../../scripts/seed/wechat-users'
import type { Everybody } from './everybody'
import type { PageToSee } from './pages-to-see'

const { unitOwner, unitInReview, unitReturned, unitInArrears, newcomer, reviewer, finance } =
  sampleWechatUsers
const root = 'packages/membership'
const page = (
  name: string,
  path: string,
  { openid }: { openid: string },
  query?: (everybody: Everybody) => Record<string, string>,
): PageToSee => ({ name, path, by: () => openid, ...(query ? { query } : {}) })

/** The pages of units, and of staff who look after them. */
export const unitPagesToSee: PageToSee[] = [
  page('unit-sign-in', `${root}/sign-in/sign-in`, newcomer),
  page('unit-register', `${root}/register/register`, newcomer),
  page('unit-correct', `${root}/register/register`, unitReturned, () => ({ correct: '1' })),
  page('unit-in-review', `${root}/arrival/arrival`, unitInReview),
  page('unit-returned', `${root}/arrival/arrival`, unitReturned),
  page('unit-status', `${root}/status/status`, newcomer),
  page('unit-recover', `${root}/recover/recover`, newcomer),
  page('unit-home', `${root}/home/home`, unitOwner),
  page('unit-profile', `${root}/profile/profile`, unitOwner),
  page('unit-operators', `${root}/operators/operators`, unitOwner),
  page('unit-invitation-code', `${root}/invitation/invitation`, newcomer),
  page('unit-invitation', `${root}/invitation/invitation`, newcomer, ({ invitationCode: code }) => ({
    code,
  })),
  page('unit-security', `${root}/security/security`, unitOwner),
  page('staff-units', 'packages/staff/units/units', reviewer),
  page('staff-unit-in-review', 'packages/staff/unit/unit', reviewer, () => ({ unitId: 'unit_xingqiao' })),
  page('staff-unit-member', 'packages/staff/unit/unit', reviewer, () => ({ unitId: 'unit_yunfan' })),
  page('unit-dues', `${root}/dues/dues`, unitOwner),
  page('unit-dues-arrears', `${root}/dues/dues`, unitInArrears),
  page('dues-office', 'packages/dues-office/list/list', finance),
  page('dues-office-unit', 'packages/dues-office/unit/unit', finance, () => ({ unitId: ARREARS_UNIT_ID })),
  {
    ...page('dues-office-record', 'packages/dues-office/unit/unit', finance, () => ({
      unitId: ARREARS_UNIT_ID,
    })),
    prepare: (screen) => screen.getByText('登记缴费', { exact: true }).last().click(),
  },
  page('dues-office-years', 'packages/dues-office/years/years', finance),
  {
    ...page('dues-office-year', 'packages/dues-office/years/years', finance),
    prepare: (screen) => screen.getByText('拟定会费年度', { exact: true }).last().click(),
  },
]

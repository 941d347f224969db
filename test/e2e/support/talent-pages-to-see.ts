import type { Page } from 'playwright-core'
import { sampleWechatUsers } from '../../../scripts/seed/wechat-users'
import type { PageToSee } from './pages-to-see'

const { newcomer, secondNewcomer, certified, unboundCertified, institution, freshInstitution } =
  sampleWechatUsers
const someone =
  ({ openid }: { openid: string }) =>
  () =>
    openid

/** Types the phone number on the first page of the way in, and goes on. */
const withPhone = (phone: string) => async (page: Page) => {
  await page.locator('[aria-label="手机号"] input').filter({ visible: true }).fill(phone)
  await page.getByText('下一步', { exact: true }).filter({ visible: true }).click()
  await page.waitForFunction(() => getCurrentPages().length > 1)
}

/** The pages of certified staff and of institutions. */
export const talentPagesToSee: PageToSee[] = [
  { name: 'certified-sign-in', path: 'packages/talent/sign-in/sign-in', by: someone(newcomer) },
  {
    name: 'certified-verify',
    path: 'packages/talent/verify/verify',
    by: someone(unboundCertified),
    prepare: withPhone(unboundCertified.phone),
  },
  {
    name: 'certified-password',
    path: 'packages/talent/password/password',
    by: someone(secondNewcomer),
    prepare: withPhone(certified.phone),
  },
  {
    name: 'certified-new-password',
    path: 'packages/talent/new-password/new-password',
    by: someone(newcomer),
  },
  { name: 'name-card', path: 'packages/talent/card/card', by: someone(certified) },
  {
    name: 'certified-change-password',
    path: 'packages/talent/change-password/change-password',
    by: someone(certified),
  },
  { name: 'institution-sign-in', path: 'packages/institution/sign-in/sign-in', by: someone(newcomer) },
  {
    name: 'institution-new-password',
    path: 'packages/institution/new-password/new-password',
    by: someone(freshInstitution),
  },
  { name: 'institution-info', path: 'packages/institution/info/info', by: someone(institution) },
  {
    name: 'institution-change-password',
    path: 'packages/institution/change-password/change-password',
    by: someone(institution),
  },
]

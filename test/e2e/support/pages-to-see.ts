import type { Page } from 'playwright-core'
import { CLOSED_EXAM_ID, OPEN_EXAM_ID, SCARCE_SITE_ID } from '../../../scripts/seed/demo-exams'
import { sampleWechatUsers } from '../../../scripts/seed/wechat-users'
import { SITE } from '../../support/ticket-steps'
import type { Applicant, Everybody } from './everybody'
import { requestPagesToSee } from './request-pages-to-see'
import { talentPagesToSee } from './talent-pages-to-see'
import { unitPagesToSee } from './unit-pages-to-see'

/** A page in a state worth looking at, and who sees it so. */
export interface PageToSee {
  /** Names its pictures. */
  name: string
  path: string
  by(everybody: Everybody): string
  query?(everybody: Everybody): Record<string, string>
  /** What is to be done on the page before it is looked at. */
  prepare?(page: Page): Promise<void>
}

const { newcomer, candidate, reviewer, admin, examOfficer, thirdCandidate } = sampleWechatUsers
const someone =
  ({ openid }: { openid: string }) =>
  () =>
    openid
const applicant = (find: (everybody: Everybody) => Applicant) => ({
  by: (everybody: Everybody) => find(everybody).openid,
  query: (everybody: Everybody) => ({ applicationId: find(everybody).applicationId }),
})
const payer = (find: (everybody: Everybody) => Everybody['paid']) => ({
  by: (everybody: Everybody) => find(everybody).openid,
  query: (everybody: Everybody) => ({ orderId: find(everybody).orderId }),
})
const onStep = (label: string) => (page: Page) =>
  page.locator(`[aria-label$="步，${label}"]`).filter({ visible: true }).click()

/** Every page of app.json, the ones with several faces more than once. */
export const pagesToSee: PageToSee[] = [
  { name: 'home-visitor', path: 'pages/home/home', by: someone(newcomer) },
  { name: 'home-candidate', path: 'pages/home/home', by: someone(candidate) },
  { name: 'home-reviewer', path: 'pages/home/home', by: someone(reviewer) },
  { name: 'exams', path: 'pages/exams/exams', by: someone(newcomer) },
  { name: 'messages', path: 'pages/messages/messages', by: someone(candidate) },
  { name: 'messages-empty', path: 'pages/messages/messages', by: someone(admin) },
  { name: 'me-visitor', path: 'pages/me/me', by: someone(newcomer) },
  { name: 'me-candidate', path: 'pages/me/me', by: someone(candidate) },
  { name: 'me-reviewer', path: 'pages/me/me', by: someone(reviewer) },
  { name: 'sign-in', path: 'pages/sign-in/sign-in', by: someone(newcomer) },
  {
    name: 'sign-in-appearance',
    path: 'pages/sign-in/sign-in',
    by: someone(candidate),
    query: () => ({ edit: '1' }),
  },
  {
    name: 'password-sign-in',
    path: 'packages/account/sign-in/sign-in',
    by: someone(newcomer),
    query: () => ({ after: 'registered', userName: 'hemu2026' }),
  },
  { name: 'register', path: 'packages/account/register/register', by: someone(newcomer) },
  {
    name: 'register-gaps',
    path: 'packages/account/register/register',
    by: someone(newcomer),
    async prepare(page) {
      await page.getByText('改用短信验证码', { exact: true }).click()
      await page.getByText('注册', { exact: true }).last().click()
      await page.getByText('还有内容要填写或改正，请看标红的地方。').waitFor()
    },
  },
  { name: 'recover', path: 'packages/account/recover/recover', by: someone(newcomer) },
  {
    name: 'recover-questions',
    path: 'packages/account/recover/recover',
    by: someone(newcomer),
    query: () => ({ userName: 'songqiao' }),
    prepare: (page) => page.getByText('回答密保问题', { exact: true }).click(),
  },
  {
    name: 'recover-text',
    path: 'packages/account/recover/recover',
    by: someone(newcomer),
    query: () => ({ userName: 'songqiao' }),
    prepare: (page) => page.getByText('短信验证码', { exact: true }).click(),
  },
  {
    name: 'recover-password',
    path: 'packages/account/recover/recover',
    by: someone(newcomer),
    query: () => ({ proof: 'x' }),
  },
  { name: 'security', path: 'packages/account/security/security', by: someone(candidate) },
  { name: 'security-pass', path: 'packages/account/security/security', by: ({ unbound }) => unbound },
  { name: 'binding', path: 'packages/account/binding/binding', by: someone(candidate) },
  {
    name: 'binding-none',
    path: 'packages/account/binding/binding',
    by: ({ unbound }) => unbound,
    query: () => ({ arriving: '1' }),
  },
  {
    name: 'exam-unbound',
    path: 'packages/exam/detail/detail',
    by: ({ unbound }) => unbound,
    query: () => ({ examId: OPEN_EXAM_ID }),
  },
  {
    name: 'binding-elsewhere',
    path: 'packages/account/binding/binding',
    by: ({ elsewhere }) => elsewhere,
  },
  {
    name: 'security-elsewhere',
    path: 'packages/account/security/security',
    by: ({ elsewhere }) => elsewhere,
  },
  { name: 'phone-elsewhere', path: 'packages/account/phone/phone', by: ({ elsewhere }) => elsewhere },
  { name: 'phone-unbound', path: 'packages/account/phone/phone', by: ({ unbound }) => unbound },
  { name: 'profile-elsewhere', path: 'pages/profile/profile', by: ({ elsewhere }) => elsewhere },
  { name: 'login', path: 'packages/account/login/login', by: someone(candidate) },
  { name: 'password', path: 'packages/account/password/password', by: ({ unbound }) => unbound },
  { name: 'questions', path: 'packages/account/questions/questions', by: ({ unbound }) => unbound },
  { name: 'phone', path: 'packages/account/phone/phone', by: someone(candidate) },
  {
    name: 'phone-text',
    path: 'packages/account/phone/phone',
    by: someone(candidate),
    query: () => ({ text: '1' }),
  },
  { name: 'taken', path: 'packages/account/taken/taken', by: someone(newcomer) },
  { name: 'cancel', path: 'packages/account/cancel/cancel', by: ({ unbound }) => unbound },
  { name: 'cancel-blocked', path: 'packages/account/cancel/cancel', by: ({ paid }) => paid.openid },
  { name: 'cancel-elsewhere', path: 'packages/account/cancel/cancel', by: ({ elsewhere }) => elsewhere },
  { name: 'cancel-staff', path: 'packages/account/cancel/cancel', by: someone(reviewer) },
  { name: 'cancel-withdraws', path: 'packages/account/cancel/cancel', by: ({ asking }) => asking },
  { name: 'me-cancelled', path: 'pages/me/me', by: ({ cancelled }) => cancelled.openid },
  {
    name: 'receipt',
    path: 'packages/account/receipt/receipt',
    by: ({ cancelled }) => cancelled.openid,
    query: ({ cancelled }) => ({ receiptNumber: cancelled.receiptNumber }),
  },
  { name: 'receipts', path: 'packages/account/receipt/receipt', by: ({ cancelled }) => cancelled.openid },
  { name: 'receipts-empty', path: 'packages/account/receipt/receipt', by: someone(newcomer) },
  { name: 'profile', path: 'pages/profile/profile', by: someone(candidate) },
  { name: 'policy', path: 'pages/policy/policy', by: someone(newcomer), query: () => ({ kind: 'privacy' }) },
  { name: 'orders', path: 'pages/orders/orders', by: someone(candidate) },
  { name: 'orders-empty', path: 'pages/orders/orders', by: someone(thirdCandidate) },
  {
    name: 'exam',
    path: 'packages/exam/detail/detail',
    by: someone(newcomer),
    query: () => ({ examId: OPEN_EXAM_ID }),
  },
  {
    name: 'exam-closed',
    path: 'packages/exam/detail/detail',
    by: someone(newcomer),
    query: () => ({ examId: CLOSED_EXAM_ID }),
  },
  {
    name: 'exam-applied',
    path: 'packages/exam/detail/detail',
    by: someone(candidate),
    query: () => ({ examId: OPEN_EXAM_ID }),
  },
  { name: 'announcements', path: 'packages/exam/announcements/announcements', by: someone(newcomer) },
  {
    name: 'announcement',
    path: 'packages/exam/announcement/announcement',
    by: someone(newcomer),
    query: () => ({ announcementId: 'ann_photo_rules' }),
  },
  { name: 'applications', path: 'packages/application/list/list', by: someone(candidate) },
  {
    name: 'form-certificate',
    path: 'packages/application/edit/edit',
    ...applicant(({ drafting }) => drafting),
    prepare: onStep('证书'),
  },
  {
    name: 'form-basics',
    path: 'packages/application/edit/edit',
    ...applicant(({ drafting }) => drafting),
    prepare: onStep('基本信息'),
  },
  {
    name: 'form-experience',
    path: 'packages/application/edit/edit',
    ...applicant(({ drafting }) => drafting),
    prepare: onStep('工作经历'),
  },
  {
    name: 'form-photo',
    path: 'packages/application/edit/edit',
    ...applicant(({ drafting }) => drafting),
    prepare: onStep('照片'),
  },
  {
    name: 'form-review',
    path: 'packages/application/edit/edit',
    ...applicant(({ drafting }) => drafting),
    prepare: onStep('核对'),
  },
  { name: 'form-returned', path: 'packages/application/edit/edit', ...applicant(({ returned }) => returned) },
  { name: 'photo', path: 'packages/application/photo/photo', ...applicant(({ drafting }) => drafting) },
  {
    name: 'documents',
    path: 'packages/application/documents/documents',
    ...applicant(({ signing }) => signing),
  },
  {
    name: 'document',
    path: 'packages/application/document/document',
    by: ({ paid }) => paid.openid,
    query: ({ paid }) => ({ kind: 'payment_receipt', subjectId: paid.applicationId }),
  },
  {
    name: 'application-in-review',
    path: 'packages/application/detail/detail',
    ...applicant(({ waiting }) => waiting),
  },
  {
    name: 'application-returned',
    path: 'packages/application/detail/detail',
    ...applicant(({ returned }) => returned),
  },
  {
    name: 'application-unpaid',
    path: 'packages/application/detail/detail',
    ...applicant(({ unpaid }) => unpaid),
  },
  {
    name: 'application-paid',
    path: 'packages/application/detail/detail',
    ...applicant(({ paid }) => paid),
  },
  { name: 'pay', path: 'packages/application/pay/pay', ...payer(({ unpaid }) => unpaid) },
  { name: 'paid', path: 'packages/application/pay/pay', ...payer(({ paid }) => paid) },
  { name: 'ticket', path: 'packages/application/ticket/ticket', ...applicant(({ paid }) => paid) },
  { name: 'ticket-waiting', path: 'packages/application/ticket/ticket', ...applicant(({ late }) => late) },
  { name: 'exam-office', path: 'packages/exam-office/exams/exams', by: someone(examOfficer) },
  {
    name: 'exam-office-exam',
    path: 'packages/exam-office/exam/exam',
    by: someone(examOfficer),
    query: () => ({ examId: SITE.examId }),
  },
  {
    name: 'photo-rules',
    path: 'packages/exam-office/photo-rules/photo-rules',
    by: someone(examOfficer),
    query: () => ({ examId: OPEN_EXAM_ID }),
  },
  {
    name: 'seating',
    path: 'packages/exam-office/seating/seating',
    by: someone(examOfficer),
    query: () => SITE,
  },
  {
    name: 'seating-room',
    path: 'packages/exam-office/seating/seating',
    by: someone(examOfficer),
    query: () => SITE,
    prepare: (page) => page.getByText('添加考场').filter({ visible: true }).click(),
  },
  {
    name: 'seating-empty',
    path: 'packages/exam-office/seating/seating',
    by: someone(examOfficer),
    query: () => ({ examId: SITE.examId, siteId: SCARCE_SITE_ID }),
  },
  { name: 'result', path: 'packages/application/result/result', ...applicant(({ paid }) => paid) },
  { name: 'result-waiting', path: 'packages/application/result/result', ...applicant(({ late }) => late) },
  {
    name: 'verify',
    path: 'packages/exam/verify/verify',
    by: someone(newcomer),
    query: ({ verifyToken }) => ({ token: verifyToken }),
  },
  {
    name: 'verify-unknown',
    path: 'packages/exam/verify/verify',
    by: someone(newcomer),
    query: () => ({ token: 'unknown' }),
  },
  {
    name: 'scores',
    path: 'packages/exam-office/scores/scores',
    by: someone(examOfficer),
    query: () => ({ examId: SITE.examId }),
  },
  {
    name: 'certificates',
    path: 'packages/exam-office/certificates/certificates',
    by: someone(examOfficer),
    query: () => ({ examId: SITE.examId }),
  },
  { name: 'seats', path: 'packages/exam-office/seats/seats', by: someone(examOfficer), query: () => SITE },
  ...unitPagesToSee,
  ...requestPagesToSee,
  { name: 'workbench', path: 'packages/staff/workbench/workbench', by: someone(reviewer) },
  { name: 'workbench-admin', path: 'packages/staff/workbench/workbench', by: someone(admin) },
  { name: 'queue', path: 'packages/staff/queue/queue', by: someone(reviewer) },
  {
    name: 'case',
    path: 'packages/staff/case/case',
    by: someone(reviewer),
    query: ({ waiting }) => ({ applicationId: waiting.applicationId }),
  },
  {
    name: 'case-decided',
    path: 'packages/staff/case/case',
    by: someone(reviewer),
    query: ({ returned }) => ({ applicationId: returned.applicationId }),
  },
  { name: 'roles', path: 'packages/staff/roles/roles', by: someone(admin) },
  { name: 'audit', path: 'packages/staff/audit/audit', by: someone(admin) },
  { name: 'abuse', path: 'packages/staff/abuse/abuse', by: someone(admin) },
  { name: 'roster', path: 'packages/staff/roster/roster', by: someone(admin) },
  { name: 'roster-import', path: 'packages/staff/roster-import/roster-import', by: someone(admin) },
  { name: 'institutions', path: 'packages/staff/institutions/institutions', by: someone(admin) },
  { name: 'institution-new', path: 'packages/staff/institution-new/institution-new', by: someone(admin) },
  ...talentPagesToSee,
]

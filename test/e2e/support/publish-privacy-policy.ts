import { admin, visitor } from '../../support/actors'

/** A new version of the privacy policy, which nobody has agreed to yet (A11). */
export async function publishPrivacyPolicy(): Promise<void> {
  const { title, body } = await visitor().call('account', 'getPolicy', { kind: 'privacy' })
  await admin().call('account', 'publishPolicy', {
    kind: 'privacy',
    version: '2026.2',
    title,
    body: `${body}\n\n## 人工申请\n\n你请工作人员更正证件或找回密码时提交的证明材料，只给经办的工作人员看。`,
    publishedAt: null,
  })
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { admin, candidate } from '../../support/actors'
import { newWechatUser } from '../../support/factories'
import { ask, uploadEvidence } from '../../support/request-steps'

const evidence = () => readFileSync(join(__dirname, '../../../scripts/seed/files/certificate.jpg'))

/**
 * The candidate asks for a correction, somebody asks for the candidate's account, and a new privacy policy is
 * published: answers the id of the correction.
 */
export async function askStaff(): Promise<string> {
  const person = candidate()
  const accountId = (await person.call('account', 'getSession', {})).account!.accountId
  const { idNumber } = await admin().call('staff', 'revealIdentity', { accountId, reason: '为演示准备' })
  const { requestId } = await ask(person, 'identity_correction', {
    name: '沈致远',
    idType: 'resident_id',
    idNumber,
    words: '登记时「致」写成了「知」，附身份证照片。',
    evidenceFileIds: [await uploadEvidence(person, evidence())],
  })
  const other = await newWechatUser('换手机')
  await ask(other, 'account_transfer', { name: '沈知远', idType: 'resident_id', idNumber })
  const { policy } = await person.call('account', 'getPolicyChanges', { as: 'account', kind: 'privacy' })
  await admin().call('account', 'publishPolicy', {
    kind: 'privacy',
    version: '2026.2',
    title: policy.title,
    body: `${policy.body}\n\n## 人工申请\n\n你请工作人员更正证件或找回密码时提交的证明材料，只给经办的工作人员看。`,
    publishedAt: null,
  })
  return requestId
}

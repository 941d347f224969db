import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { admin, candidate, reviewer } from '../../support/actors'
import { newWechatUser } from '../../support/factories'
import { ask, uploadEvidence } from '../../support/request-steps'
import { publishPrivacyPolicy } from './publish-privacy-policy'

const evidence = () => readFileSync(join(__dirname, '../../../scripts/seed/files/certificate.jpg'))

/**
 * The candidate asks for a correction, staff look at the numbers in full, somebody asks for the candidate's account,
 * and a new privacy policy is published: answers the id of the correction.
 */
export async function askStaff(): Promise<string> {
  const person = candidate()
  const accountId = (await person.call('account', 'getSession', {})).account!.accountId
  const { idNumber } = await admin().call('staff', 'revealIdentity', {
    accountId,
    reason: '核对更正前的证件号码',
  })
  const { requestId } = await ask(person, 'identity_correction', {
    name: '沈致远',
    idType: 'resident_id',
    idNumber,
    words: '登记时「致」写成了「知」，附身份证照片。',
    evidenceFileIds: [await uploadEvidence(person, evidence())],
  })
  await reviewer().call('request', 'reveal', { requestId, reason: '与身份证照片核对' })
  const other = await newWechatUser('换手机')
  await ask(other, 'account_transfer', { name: '沈知远', idType: 'resident_id', idNumber })
  await publishPrivacyPolicy()
  return requestId
}

import type { ConsentRecord } from './consent-repository'

/** What people are told at the moment of the tick (A12). The sensitive-data consent follows the privacy policy's version. */
export const CONSENT_PURPOSES: Record<ConsentRecord['kind'], string> = {
  privacy: '按隐私政策处理个人信息，用于考试报名',
  agreement: '按用户服务协议使用协会通',
  sensitive_data: '收集证件号码、证件照等敏感个人信息，仅用于核验报名资格、制作申报表和准考证',
}

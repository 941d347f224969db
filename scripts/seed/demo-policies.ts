import type { PolicyRecord } from '../../cloudfunctions/account/policy-repository'
import type { DemoTime } from './demo-time'
import { readText } from './read-text'

export const POLICY_VERSION = '1.0'

/** The texts that people consent to (A11). */
export function demoPolicies(time: DemoTime): PolicyRecord[] {
  const publishedAt = time.at(-200, '09:00')
  const version = POLICY_VERSION
  return [
    {
      _id: `privacy:${version}`,
      kind: 'privacy',
      version,
      title: '隐私政策',
      body: readText('privacy'),
      publishedAt,
    },
    {
      _id: `agreement:${version}`,
      kind: 'agreement',
      version,
      title: '用户服务协议',
      body: readText('agreement'),
      publishedAt,
    },
    {
      _id: `charter:${version}`,
      kind: 'charter',
      version,
      title: '江临省软件行业协会章程',
      body: readText('charter'),
      publishedAt,
    },
  ]
}

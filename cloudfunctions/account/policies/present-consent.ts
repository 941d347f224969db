import type { ConsentRecord } from '../consent-repository'
import type { ConsentView } from '../contract'

export const presentConsent = ({ kind, version, purpose, agreedAt }: ConsentRecord): ConsentView => ({
  kind,
  version,
  purpose,
  agreedAt: agreedAt.toISOString(),
})

import { database } from './cloud'
import { AppError } from './errors'
import { FEATURES, type Feature, type Features } from './feature-names'

/** The document `features` of `settings`. A feature that it does not name is on. */
export async function loadFeatures(): Promise<Features> {
  const { data } = await database().collection('settings').doc('features').get()
  const switches = (data[0] ?? {}) as Partial<Features>
  return Object.fromEntries(FEATURES.map((feature) => [feature, switches[feature] !== false])) as Features
}

/** `FEATURE_OFF` while this association does not offer the feature. */
export async function requireFeature(feature: Feature): Promise<void> {
  if (!(await loadFeatures())[feature]) throw new AppError('FEATURE_OFF', { feature })
}

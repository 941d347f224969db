/** What an association may do without: whole services that one environment offers and another does not (B12). */
export const FEATURES = ['exams', 'talent', 'membership', 'points', 'sms', 'email'] as const
export type Feature = (typeof FEATURES)[number]
export type Features = Record<Feature, boolean>

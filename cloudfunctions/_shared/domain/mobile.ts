/** A mobile number of mainland China, as it is stored: eleven digits. */
export const isMobile = (text: string): boolean => /^1[3-9]\d{9}$/.test(text)

/** Takes away what phones add: spaces, hyphens and the country code. */
export const normalizeMobile = (raw: string): string => raw.replace(/[\s-]/g, '').replace(/^(\+|00)86/, '')

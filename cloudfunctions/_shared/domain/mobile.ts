/** A mobile number of mainland China, as it is stored: eleven digits. */
export const isMobile = (text: string): boolean => /^1[3-9]\d{9}$/.test(text)

/** In half width, without what phones add: spaces, hyphens, marks of direction and the country code. */
export const normalizeMobile = (raw: string): string =>
  raw
    .normalize('NFKC')
    .replace(/[\s\p{Cf}-]/gu, '')
    .replace(/^(\+|00)?86(?=1\d{10}$)/, '')

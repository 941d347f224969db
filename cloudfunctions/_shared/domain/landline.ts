/** A landline of mainland China: area code, number, extension: `0571-81234567-8001`. */
export const isLandline = (text: string): boolean => /^0\d{2,3}-?\d{7,8}(-\d{1,6})?$/.test(text)

/** Half width, without spaces; brackets, `转` and long dashes become hyphens. */
export const normalizeLandline = (raw: string): string =>
  raw
    .normalize('NFKC')
    .replace(/[\s(]/g, '')
    .replace(/\)|转|[\u2010-\u2015-]+/g, '-')

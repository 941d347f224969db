/** Masks for screens, lists and logs. They count code points, so that a rare character is one character. */

/** `139****8150` (manual S0). */
export const maskPhone = (phone: string): string => phone.replace(/^(.{3}).*(.{4})$/, '$1****$2')

/** `3301**********2719`: the first and last four stay. Shorter numbers keep their first and last character. */
export function maskIdNumber(idNumber: string): string {
  const keep = idNumber.length >= 15 ? 4 : 1
  return idNumber.slice(0, keep) + '*'.repeat(Math.max(idNumber.length - 2 * keep, 0)) + idNumber.slice(-keep)
}

/** `s****n@example.com`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  const local = [...email.slice(0, at)]
  return `${local[0] ?? ''}****${local.length > 1 ? local.at(-1) : ''}${email.slice(at)}`
}

/** `沈*远`, `顾*`: a name as anybody may see it; the first and, of three or more, the last character stay. */
export function maskName(name: string): string {
  const characters = [...name]
  if (characters.length < 3) return `${characters[0] ?? ''}*`
  return `${characters[0]}${'*'.repeat(characters.length - 2)}${characters.at(-1)}`
}

/** How a code or proof is used: to bind the phone the first time, or to set a forgotten password anew. */
export type CodeUse = 'bind' | 'reset'

/** What the pages of the way in hand on. Kept in memory: an address of a page may be copied, a number is nobody's business. */
interface WayIn {
  phone: string
  use: CodeUse
  proof: string
}

let way: WayIn = { phone: '', use: 'bind', proof: '' }

export const wayIn = (): Readonly<WayIn> => way

export function goOnWith(step: Partial<WayIn>): void {
  way = { ...way, ...step }
}

/** `139****8150` */
export const maskedPhone = (): string => way.phone.replace(/^(.{3}).*(.{4})$/, '$1****$2')

export const SIGN_IN_PAGE = '/packages/talent/sign-in/sign-in'

/** A page of the way in that was opened by itself has no number to go on with: back to the start of it. */
export function lacksPhone(): boolean {
  if (way.phone) return false
  startAnew()
  return true
}

export const startAnew = (): void => void wx.redirectTo({ url: SIGN_IN_PAGE })

import type { ArrivalView } from '../../../cloudfunctions/membership/contract'

const ROOT = '/packages/membership'

/** The page of the next step after a sign-in. */
const PAGES: Record<ArrivalView['step'], string> = {
  in_review: `${ROOT}/arrival/arrival`,
  returned: `${ROOT}/arrival/arrival`,
  profile: `${ROOT}/profile/profile?arriving=1`,
  bind: `${ROOT}/arrival/arrival`,
  done: `${ROOT}/home/home`,
}

/** Goes on to where the sign-in stands; the page that led here is left for good. */
export const goOn = async ({ step }: ArrivalView): Promise<void> => {
  await wx.redirectTo({ url: PAGES[step] })
}

/** What a page of the unit does when the sign-in is over: to the way in, which leads back. */
export const toSignIn = async (): Promise<void> => {
  await wx.redirectTo({ url: `${ROOT}/sign-in/sign-in` })
}

/** True when the sign-in is over or unfinished; the way in is open then. */
export function leadsToSignIn(code: string): boolean {
  return code === 'SIGN_IN_REQUIRED' || code === 'ARRIVAL_UNFINISHED'
}

import type { PlatformContext } from './platform-context'

/** The official account that the mini-program's owner chose under 关注公众号, as one person sees it. */
export interface OfficialAccount {
  name: string
  followed: boolean
}

/** Null when none was chosen. */
export function officialAccountFor(context: PlatformContext, openid: string): OfficialAccount | null {
  const { officialAccount: name, followers } = context
  return name ? { name, followed: followers.get(openid) !== undefined } : null
}

export function follow({ followers }: PlatformContext, openid: string): void {
  followers.put(openid, { openid })
}

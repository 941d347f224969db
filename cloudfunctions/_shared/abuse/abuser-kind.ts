/** Who runs into limits: a WeChat, or an address from which people call who are not signed in. */
export type AbuserKind = 'wechat' | 'address'

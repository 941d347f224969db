/** What an owner confirms by a code to the account's own phone. */
export const CONFIRMED_STEPS = ['bind', 'unbind', 'cancel'] as const
export type ConfirmedStep = (typeof CONFIRMED_STEPS)[number]

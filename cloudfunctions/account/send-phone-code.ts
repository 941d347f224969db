import type { Caller } from '../_shared/caller'
import { sendCode } from '../_shared/codes/send-code'
import { requireMobile } from './require-mobile'

/** Texts a code to a number that somebody wants to use: where WeChat's phone button is refused or out of quota (A3). */
export const sendPhoneCode = async ({ phone }: { phone: string }, caller: Caller) =>
  sendCode({ purpose: 'bind_phone', phone: requireMobile(phone), caller })

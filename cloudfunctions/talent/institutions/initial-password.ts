import { randomInt } from 'node:crypto'

/** Without what is mistaken for something else when it is read out: 0 O, 1 l I. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ'
const DIGITS = '23456789'
const MARKS = '#%+=@'
const GROUP = 4
const DAY_MS = 86_400_000

/** An initial password works this long (A13). */
export const INITIAL_PASSWORD_DAYS = 7

const pick = (from: string, count: number): string =>
  Array.from({ length: count }, () => from.charAt(randomInt(from.length))).join('')

/** Like `kTmq#4739Xwe`: letters, a mark, digits, letters, by which it keeps the rule for passwords; about 54 bits. */
export const newInitialPassword = (): string =>
  pick(LETTERS, GROUP) + pick(MARKS, 1) + pick(DIGITS, GROUP) + pick(LETTERS, GROUP - 1)

export const initialPasswordUntil = (at: Date): Date =>
  new Date(at.getTime() + INITIAL_PASSWORD_DAYS * DAY_MS)

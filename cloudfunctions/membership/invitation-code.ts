import { createHash, randomBytes } from 'node:crypto'

/** 16 random bytes: nobody guesses one. */
export const newInvitationCode = (): string => randomBytes(16).toString('base64url')

export const invitationHash = (code: string): string =>
  createHash('sha256').update(`unit-invitation:${code.trim()}`).digest('base64url')

import type { SecurityQuestion } from './security-questions'

/** How many different ways of showing who one is a new password needs: one, or two for people who want that (A6). */
export type FactorsNeeded = 1 | 2

/** One document of `recovery_settings`: how somebody gets back in. `_id` is the account id. */
export interface RecoveryRecord {
  _id: string
  questions: {
    question: SecurityQuestion
    /** scrypt of the normalised answer, with its own salt and parameters. */
    answerHash: string
  }[]
  factorsNeeded: FactorsNeeded
  updatedAt: Date
}

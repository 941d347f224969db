import { hashPassword } from '../../_shared/credentials/password-hash'
import type { AnsweredQuestion } from './check-questions'
import { findRecovery, putRecovery } from './recovery-repository'
import { normalizeAnswer } from './security-answer'

/** Stores questions and the hashes of their answers in the place of those before. */
export async function keepQuestions(
  accountId: string,
  questions: readonly AnsweredQuestion[],
): Promise<void> {
  const before = await findRecovery(accountId)
  await putRecovery({
    _id: accountId,
    questions: await Promise.all(
      questions.map(async ({ question, answer }) => ({
        question,
        answerHash: await hashPassword(normalizeAnswer(answer)),
      })),
    ),
    factorsNeeded: before?.factorsNeeded ?? 1,
    updatedAt: new Date(),
  })
}

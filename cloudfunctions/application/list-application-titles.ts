import { loadExam } from '../exam/load-exam'
import { pageByAccount } from './application-repository'

const MOST = 20

/** The newest applications of an account, whatever has become of them, by the exam they are for. */
export async function listApplicationTitles(
  accountId: string,
): Promise<{ applicationId: string; title: string }[]> {
  const applications = await pageByAccount(accountId, null, MOST)
  return Promise.all(
    applications.map(async ({ _id, examId }) => {
      const { occupation, level } = await loadExam(examId)
      return { applicationId: _id, title: `${occupation} ${level}` }
    }),
  )
}

import { database } from '../../_shared/cloud'
import type { RecoveryRecord } from './recovery-record'

const settings = () => database().collection('recovery_settings')

export async function findRecovery(accountId: string): Promise<RecoveryRecord | null> {
  const { data } = await settings().doc(accountId).get()
  return (data[0] as RecoveryRecord | undefined) ?? null
}

/** Writes all of it; the answers before are forgotten. */
export async function putRecovery({ _id, ...rest }: RecoveryRecord): Promise<void> {
  await settings().doc(_id).set(rest)
}

/** False when the account has no questions yet. */
export async function changeFactorsNeeded(
  accountId: string,
  factorsNeeded: RecoveryRecord['factorsNeeded'],
): Promise<boolean> {
  const { updated } = await settings()
    .where({ _id: accountId })
    .update({ factorsNeeded, updatedAt: new Date() })
  return !!updated
}

export async function removeRecovery(accountId: string): Promise<void> {
  await settings().where({ _id: accountId }).remove()
}

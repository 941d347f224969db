import { database } from '../cloud'
import { MAX_TRIES, type CodeRecord } from './code-record'

const codes = () => database().collection('codes')

/** Puts a code in the place of the one before. */
export async function putCode({ _id, ...rest }: CodeRecord): Promise<void> {
  await codes().doc(_id).set(rest)
}

/** Counts a try on a live code before it is compared; the record as it is then, or null when there is none to try. */
export async function countTry(id: string, openid: string, at: Date): Promise<CodeRecord | null> {
  const _ = database().command
  const { updated } = await codes()
    .where({ _id: id, openid, consumedAt: null, expiresAt: _.gt(at), tries: _.lt(MAX_TRIES) })
    .update({ tries: _.inc(1) })
  if (!updated) return null
  const { data } = await codes().doc(id).get()
  return (data[0] as CodeRecord | undefined) ?? null
}

/** Uses a code up; false when somebody else has, or another one was sent. */
export async function markConsumed({ _id, codeHash }: CodeRecord, at: Date): Promise<boolean> {
  const { updated } = await codes().where({ _id, codeHash, consumedAt: null }).update({ consumedAt: at })
  return !!updated
}

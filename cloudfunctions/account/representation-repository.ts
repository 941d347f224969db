import { database } from '../_shared/cloud'
import { PLACES, placeKeyOf, type RepresentationRecord } from './representation-record'

const representations = () => database().collection('representations')

/** Who acts for an account, ended ones too, and for whom the account acts now (A19). */
export async function findRepresentationsOf(accountId: string): Promise<RepresentationRecord[]> {
  const places = Array.from({ length: PLACES }, (_, index) =>
    placeKeyOf({ kind: 'account', id: accountId }, index + 1),
  )
  const [of, by] = await Promise.all([
    representations().where({ representedAccountId: accountId }).limit(100).get(),
    representations()
      .where({ placeKey: database().command.in(places) })
      .limit(PLACES)
      .get(),
  ])
  return [...of.data, ...by.data] as RepresentationRecord[]
}

/** Removes who may act for an account, and for whom it acts: the account is no more (A7). */
export async function removeRepresentationsOf(accountId: string): Promise<void> {
  await representations()
    .where({ _id: database().command.in((await findRepresentationsOf(accountId)).map(({ _id }) => _id)) })
    .remove()
}

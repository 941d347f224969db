import { AppError } from '../../_shared/errors'
import { nameKey } from '../../_shared/domain/name-key'
import { phoneHashOf } from '../../_shared/lookup-hashes'
import { certifiedPersonId, type CertifiedPersonRecord } from '../certified-person-record'
import { addCertifiedPerson, changeCertifiedPerson } from '../certified-person-repository'
import { phoneFields } from '../phone-fields'
import type { RosterPlan } from './compare-people'
import type { RosterPerson } from './group-people'

/** Writes that are on their way at once. */
const AT_ONCE = 10

/**
 * Writes what a plan says. `STATE_CONFLICT` when somebody else changed the roster since it was made; what is written by
 * then stays, and running the import again goes on from there.
 */
export async function writePeople(plan: RosterPlan, at: Date): Promise<void> {
  const writes = [
    ...plan.create.map((person) => () => addCertifiedPerson(newPerson(person, at))),
    ...plan.update.map((change) => () => update(change, at)),
  ]
  for (let index = 0; index < writes.length; index += AT_ONCE) {
    const written = await Promise.all(writes.slice(index, index + AT_ONCE).map((write) => write()))
    if (written.includes(false)) throw new AppError('STATE_CONFLICT')
  }
}

const newPerson = (person: RosterPerson, at: Date): CertifiedPersonRecord => ({
  _id: certifiedPersonId(person.number),
  number: person.number,
  ...factsOf(person),
  ...phoneFields(certifiedPersonId(person.number), person.phone),
  boundAt: null,
  createdAt: at,
  updatedAt: at,
})

/** Somebody who binds the phone meanwhile keeps it: only the phone that was seen is replaced. */
const update = ({ person, known }: RosterPlan['update'][number], at: Date): Promise<boolean> =>
  changeCertifiedPerson(
    known._id,
    {
      ...factsOf(person),
      ...(phoneHashOf(person.phone) === known.phoneHash ? {} : phoneFields(known._id, person.phone)),
      updatedAt: at,
    },
    { phoneHash: known.phoneHash, boundAt: known.boundAt },
  )

const factsOf = ({ name, bornOn, province, city, education, certificates }: RosterPerson) => ({
  name,
  nameKey: nameKey(name),
  bornOn,
  province,
  city,
  education,
  certificates,
})

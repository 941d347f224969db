import { AppError } from '../_shared/errors'
import { findCertifiedPerson } from './certified-person-repository'

/** How staff recognise somebody of the roster: name and masked phone. `NOT_FOUND`. */
export async function personWords(certifiedPersonId: string): Promise<{ name: string; phoneMasked: string }> {
  const person = await findCertifiedPerson(certifiedPersonId)
  if (!person) throw new AppError('NOT_FOUND')
  const { name, phoneMasked } = person
  return { name, phoneMasked }
}

import { findPersonByCertificate } from './certified-person-repository'

/** The person of the roster with this name and certificate number, or null. */
export async function findByCertificate(name: string, certificateNumber: string): Promise<string | null> {
  return (await findPersonByCertificate(name, certificateNumber))?._id ?? null
}

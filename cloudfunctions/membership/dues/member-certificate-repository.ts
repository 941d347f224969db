import { randomBytes } from 'node:crypto'
import { database } from '../../_shared/cloud'
import { isDuplicateKey } from '../../_shared/duplicate-key'
import type { MemberCertificateRecord } from './dues-records'

const certificates = () => database().collection('member_certificates')

/** The token of a unit's certificate, made when the certificate is first asked for. */
export async function verifyTokenOf(unitId: string): Promise<string> {
  const known = await find(unitId)
  if (known) return known.verifyToken
  const record = {
    _id: unitId,
    verifyToken: randomBytes(16).toString('base64url'),
    createdAt: new Date(),
  } satisfies MemberCertificateRecord
  try {
    await certificates().add(record)
    return record.verifyToken
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
    return (await find(unitId))?.verifyToken ?? record.verifyToken
  }
}

async function find(unitId: string): Promise<MemberCertificateRecord | undefined> {
  const { data } = await certificates().doc(unitId).get()
  return data[0] as MemberCertificateRecord | undefined
}

/** The unit whose certificate holds a token, or null. */
export async function findUnitIdByToken(verifyToken: string): Promise<string | null> {
  const { data } = await certificates().where({ verifyToken }).limit(1).get()
  return (data[0] as MemberCertificateRecord | undefined)?._id ?? null
}

import { memberName } from '../../staff/present-member'
import { recordAudit } from '../../staff/record-audit'
import type { SignedInCaller } from '../../_shared/caller'
import { addCredential } from '../../_shared/credentials/add-credential'
import { isDuplicateKey } from '../../_shared/duplicate-key'
import { AppError } from '../../_shared/errors'
import { newId } from '../../_shared/ids'
import type { InstitutionRecord } from '../institution-record'
import { addInstitution, findInstitutionLike } from '../institution-repository'
import type { InitialPassword } from '../views'
import { checkNewInstitution } from './check-new-institution'
import { initialPasswordUntil, newInitialPassword } from './initial-password'
import { presentEntry } from './present-entry'

interface Input {
  name: string
  accountName: string
  creditCode: string
  approvalNumber: string
}

/**
 * Opens an account for an institution (N12): account name and an initial password, which only this answer holds.
 * What a crash leaves without a password gets one by `reissuePassword`.
 */
export async function createInstitution(input: Input, { account }: SignedInCaller): Promise<InitialPassword> {
  const checked = checkNewInstitution(input)
  const at = new Date()
  const institution = newInstitution({ ...input, ...checked }, at)
  await add(institution)
  const initialPassword = newInitialPassword()
  await addCredential({
    kind: 'institution',
    subjectId: institution._id,
    loginNames: [institution.accountName],
    password: initialPassword,
    mustChange: true,
    passwordExpiresAt: institution.initialPasswordUntil,
  })
  const { name, accountName, creditCode } = institution
  await recordAudit({
    action: 'talent.createInstitution',
    by: { accountId: account._id, name: memberName(account) },
    target: institution._id,
    after: { name, accountName, creditCode },
    at,
  })
  const validUntil = initialPasswordUntil(at).toISOString()
  return { institution: presentEntry(institution), initialPassword, validUntil }
}

function newInstitution(fields: Input, at: Date): InstitutionRecord {
  return {
    _id: newId('ins'),
    ...fields,
    status: 'active',
    initialPasswordUntil: initialPasswordUntil(at),
    contactPerson: '',
    phone: null,
    email: null,
    address: '',
    introduction: '',
    history: [],
    createdAt: at,
    updatedAt: at,
  }
}

async function add(institution: InstitutionRecord): Promise<void> {
  try {
    await addInstitution(institution)
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
    const others = await findInstitutionLike(institution)
    const issues = (['accountName', 'creditCode'] as const).flatMap((path) => {
      const holder = others.find((other) => other[path] === institution[path])
      return holder ? [{ path, code: 'TAKEN' as const, params: { name: holder.name } }] : []
    })
    throw new AppError('VALIDATION_FAILED', { issues })
  }
}

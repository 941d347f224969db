import type { BusinessCaller } from '../_shared/caller'
import { checkEmail } from '../_shared/domain/email'
import { normalizeLandline } from '../_shared/domain/landline'
import { AppError } from '../_shared/errors'
import { maskEmail } from '../_shared/mask'
import { seal } from '../_shared/privacy'
import { operatorSubject } from '../account/consent-subject'
import { requireConsentsInForce } from '../account/policies/require-consents-in-force'
import type { ProfileFields, UnitProfileView } from './contract'
import { loadArriving } from './load-arriving'
import { presentProfile } from './present-unit'
import { profileIssues } from './profile-rules'
import type { UnitContactRecord, UnitDetailsRecord, UnitRecord } from './unit-record'
import { changeUnit, requireUnit } from './unit-repository'

/**
 * 完善信息, and 单位信息 later (M4). Saves what is not locked; the locked fields (name, credit code, legal person,
 * contact, level, tags) are changed by the association. `STATE_CONFLICT` before the approval.
 */
export async function saveProfile(fields: ProfileFields, caller: BusinessCaller): Promise<UnitProfileView> {
  const { unit } = await loadArriving(caller)
  if (unit.status !== 'approved') throw new AppError('STATE_CONFLICT', { status: unit.status })
  const at = new Date()
  const issues = profileIssues(fields, at, unit.contact.email !== null)
  if (issues.length) throw new AppError('VALIDATION_FAILED', { issues })
  await requireConsentsInForce(operatorSubject(unit._id, caller.openid))
  const saved = await changeUnit(unit._id, {
    contact: contactRecord(unit, fields),
    details: detailsRecord(unit, fields),
    profileCompletedAt: unit.profileCompletedAt ?? at,
    updatedAt: at,
  })
  return presentProfile(saved ?? (await requireUnit(unit._id)))
}

function contactRecord(
  { _id, contact }: UnitRecord,
  { email: raw, wechatId }: ProfileFields,
): UnitContactRecord {
  const check = checkEmail(raw)
  const email = 'email' in check ? check.email : null
  return {
    ...contact,
    wechatId: wechatId.trim(),
    ...(email ? { email: seal(email, _id), emailMasked: maskEmail(email) } : {}),
  }
}

/** The texts of the record that are stored as they were typed, without spaces around them. */
const trimmed = (fields: ProfileFields) => ({
  address: fields.address.trim(),
  website: fields.website.trim(),
  businessScope: fields.businessScope.trim(),
  telecomLicense: fields.telecomLicense.trim(),
  introduction: fields.introduction.trim(),
})

function detailsRecord({ _id }: UnitRecord, fields: ProfileFields): UnitDetailsRecord {
  const { state, nature, industry, scale, postcode, registeredOn, registeredCapitalFen, paidCapitalFen } =
    fields
  return {
    state,
    nature,
    industry,
    scale,
    postcode,
    registeredOn,
    registeredCapitalFen,
    paidCapitalFen,
    legalPersonBornOn: fields.legalPersonBornOn ? seal(fields.legalPersonBornOn, _id) : null,
    fax: normalizeLandline(fields.fax),
    landline: normalizeLandline(fields.landline),
    region: fields.region.map((part) => part.trim()).filter(Boolean),
    ...trimmed(fields),
  }
}

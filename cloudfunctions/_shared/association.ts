import { database } from './cloud'

/** The document `association` of `settings`. */
export interface Association {
  name: string
  contactPhone: string
  contactEmail: string
  /** Twelve digits by which the national system knows it as an issuer; they stand in its certificates' numbers. */
  certificateIssuerCode: string
  /** How its letters are numbered: `江软协函`. Without it and the account no letter of dues can be issued (M10). */
  letterCode?: string
  /** The account that dues are paid to. */
  duesAccount?: { name: string; bank: string; number: string }
  /** The name of its WeChat official account, if it has one. */
  officialAccount?: string
  /** Where the audit log's digests go every night, if anywhere (O1). */
  auditEmail?: string
  /** How many people one account or unit may act for, at most 50 (A19); `DEFAULT_REPRESENTED` without it. */
  maxRepresented?: number
}

/** Who runs this; shown on pages and printed on documents. */
export async function loadAssociation(): Promise<Association> {
  const { data } = await database().collection('settings').doc('association').get()
  const association = data[0] as Association | undefined
  if (!association) throw new Error('settings holds no association; docs/runbook.md says how to make it')
  return association
}

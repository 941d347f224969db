/** What a code on paper names: the case, the state of its data that was printed, and whether it is the form to sign. */
export interface CaseCode {
  applicationId: string
  /** First 12 hexadecimal characters of the data's hash. */
  dataHash: string
  isForm: boolean
}

const PATTERN = /^xiehuitong:(form|case):(\w{1,64}):([0-9a-f]{12})$/

/** The text of the code: `xiehuitong:form:app_0123456789abcdef0123:4f1c09a7e2b6`; `case` on every other document. */
export const writeCaseCode = ({ applicationId, dataHash, isForm }: CaseCode): string =>
  `xiehuitong:${isForm ? 'form' : 'case'}:${applicationId}:${dataHash}`

/** Null for a code that is none of ours. */
export function readCaseCode(text: string): CaseCode | null {
  const [, kind, applicationId, dataHash] = PATTERN.exec(text) ?? []
  return applicationId && dataHash ? { applicationId, dataHash, isForm: kind === 'form' } : null
}

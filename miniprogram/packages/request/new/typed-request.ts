import type { IdType, RequestKind } from '../../../../cloudfunctions/request/contract'

/** A picture that has been uploaded, as `file-field` shows it; `fileRefId` is its fileID. */
export interface Evidence {
  fileRefId: string
  name: string
  url: string
  bytes: number
  contentType: 'image/jpeg'
  pages: null
}

export interface TypedRequest {
  name: string
  idType: IdType
  idNumber: string
  userName: string
  creditCode: string
  certificateNumber: string
  newPhone: string
  contactPhone: string
  words: string
  evidence: Evidence[]
}

const empty: TypedRequest = {
  name: '',
  idType: 'resident_id',
  idNumber: '',
  userName: '',
  creditCode: '',
  certificateNumber: '',
  newPhone: '',
  contactPhone: '',
  words: '',
  evidence: [],
}

/** Kept while the mini-program runs, so that leaving the page loses nothing; never written to the phone. */
const typed = new Map<RequestKind, TypedRequest>()

export const typedRequest = (kind: RequestKind): TypedRequest => typed.get(kind) ?? empty

/** With the name or code that the page before has asked for already, where nothing else was typed. */
export const withKnown = (
  request: TypedRequest,
  { userName = '', creditCode = '' }: Record<string, string | undefined>,
): TypedRequest => ({
  ...request,
  userName: request.userName || decodeURIComponent(userName),
  creditCode: request.creditCode || decodeURIComponent(creditCode),
})

export function keepTyped(kind: RequestKind, request: TypedRequest | null): void {
  if (request) typed.set(kind, request)
  else typed.delete(kind)
}

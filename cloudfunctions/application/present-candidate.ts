import type { LoadedProfile } from '../account/load-profile'
import type { CandidateView } from './contract'

/** 考生信息, masked. */
export const presentCandidate = ({
  name,
  nameFallback,
  sex,
  bornOn,
  idType,
  idNumberMasked,
  phoneMasked,
  emailMasked,
}: LoadedProfile): CandidateView => ({
  name,
  nameFallback,
  sex,
  bornOn,
  idType,
  idNumberMasked,
  phoneMasked,
  emailMasked,
})

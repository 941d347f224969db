import type { SignedInCaller } from '../_shared/caller'
import type { RequestCase } from './contract'
import { presentCase } from './present-case'
import { requireRequest } from './request-repository'

/** One request as staff see it. */
export const getCase = async (
  { requestId }: { requestId: string },
  caller: SignedInCaller,
): Promise<RequestCase> => presentCase(await requireRequest(requestId), caller)

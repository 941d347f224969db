import type { SignedInCaller } from '../_shared/caller'
import type { ApplicationView } from './contract'
import { loadOwn } from './policy'
import { presentApplication } from './present-application'

export const getApplication = async (
  { applicationId }: { applicationId: string },
  caller: SignedInCaller,
): Promise<ApplicationView> => presentApplication(await loadOwn(applicationId, caller))

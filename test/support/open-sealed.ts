import { unseal, type Sealed } from '../../cloudfunctions/_shared/privacy'

/** Opens a sealed value with the keys of the environment that `runUseCase` gives. */
export const openSealed = (sealed: Sealed, documentId: string): Promise<string> =>
  Promise.resolve(unseal(sealed, documentId))

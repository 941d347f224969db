import * as z from 'zod'
import { route } from '../_shared/contract'
import type { InstitutionView } from './views'

const password = z.string().max(100)

/** Institutions: the way in by account name (A13) and 机构信息 (L13). */
export const institutionRoutes = {
  /**
   * `arriving` is true with an initial password: then `changeInitialPassword` comes first. `PASSWORD_WRONG`,
   * `SIGN_IN_LOCKED`, `PASSWORD_EXPIRED` for an initial password of more than seven days, `INSTITUTION_SUSPENDED`
   * with the reason.
   */
  signInInstitution: route<{ arriving: boolean }>()(
    'public',
    z.object({ accountName: z.string().trim().min(1).max(40), password: password.min(1) }),
  ),
  /** The forced change at the first sign-in. The initial password itself is refused: `PASSWORD_SAME`. `CONSENT_OUTDATED` (A11). */
  changeInitialPassword: route<InstitutionView>()('institution_arriving', z.object({ password })),
  /** Later changes: `PASSWORD_WRONG`, `SIGN_IN_LOCKED`, `PASSWORD_SAME`. Signs out every other WeChat. */
  changeInstitutionPassword: route<object>()(
    'institution',
    z.object({ currentPassword: password, password }),
  ),
  signOutInstitution: route<object>()('institution_arriving', z.object({})),
  getMyInstitution: route<InstitutionView>()('institution', z.object({})),
  /**
   * What an institution may change of itself; the other fields are not taken. Empty phone and e-mail are allowed.
   * `CONSENT_OUTDATED` while a newer text waits for a consent (A11).
   */
  updateInstitution: route<InstitutionView>()(
    'institution',
    z.object({
      contactPerson: z.string().trim().max(50),
      phone: z.string().trim().max(30),
      email: z.string().trim().max(100),
      address: z.string().trim().max(200),
      introduction: z.string().trim().max(2000),
    }),
  ),
}

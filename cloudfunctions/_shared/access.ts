/** Staff roles (requirement N13). A role is granted in the staff part; `admin` may do whatever the others may. */
export const STAFF_ROLES = ['reviewer', 'finance', 'content', 'exam_officer', 'admin'] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

/**
 * Signed in with a password of its own (A13, A14, A16). `…_arriving` also lets in those who are not through yet: an
 * initial password to change, a unit's profile to complete, a WeChat to bind.
 */
export type BusinessAccess = 'certified' | 'institution' | 'institution_arriving' | 'unit' | 'unit_arriving'

/**
 * Who may call a route. Deny by default: every route names one.
 * - `public`: anybody inside WeChat, signed in or not (B2, B11)
 * - `account`: someone who has accepted 授权登录, or signed in to a pass account
 * - `profile`: an account whose 完善信息 is done
 * - a business access: certified person, institution or unit member signed in on this WeChat
 * - a list of staff roles: one of them, or `admin`
 */
export type Access = 'public' | 'account' | 'profile' | BusinessAccess | readonly StaffRole[]

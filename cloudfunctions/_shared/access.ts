/** Staff roles (requirement N13). A role is granted in the staff part; `admin` may do whatever the others may. */
export const STAFF_ROLES = ['reviewer', 'finance', 'content', 'exam_officer', 'admin'] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

/**
 * Who may call a route. Deny by default: every route names one.
 * - `public`: anybody inside WeChat, signed in or not (B2, B11)
 * - `account`: someone who has accepted 授权登录
 * - `profile`: an account whose 完善信息 is done
 * - a list of staff roles: one of them, or `admin`
 */
export type Access = 'public' | 'account' | 'profile' | readonly StaffRole[]

import { serve } from '../_shared/serve'
import { staffContract } from './contract'
import { block } from './block'
import { findByPhone } from './find-by-phone'
import { getWorkbench } from './get-workbench'
import { grantRole } from './grant-role'
import { staffLimits } from './limits'
import { liftBlock } from './lift-block'
import { listAbuse } from './list-abuse'
import { listAuditEntries } from './list-audit-entries'
import { listStaff } from './list-staff'
import { revealIdentity } from './reveal-identity'
import { revokeRole } from './revoke-role'
import { verifyAudit } from './verify-audit'

export const main = serve(
  staffContract,
  {
    getWorkbench,
    listStaff,
    findByPhone,
    grantRole,
    revealIdentity,
    revokeRole,
    listAuditEntries,
    listAbuse,
    liftBlock,
    block,
    verifyAudit,
  },
  { service: 'staff', limits: staffLimits },
)

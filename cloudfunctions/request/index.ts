import { serve } from '../_shared/serve'
import { approveRequest } from './approve-request'
import { confirmTransfer } from './confirm-transfer'
import { requestContract } from './contract'
import { getCase } from './get-case'
import { getOwnRequest } from './get-own-request'
import { requestLimits } from './limits'
import { listForStaff } from './list-for-staff'
import { listMyRequests } from './list-my-requests'
import { listTransfers } from './list-transfers'
import { redeemRequest } from './redeem-request'
import { refuseTransfer } from './refuse-transfer'
import { rejectRequest } from './reject-request'
import { requestUpload } from './request-upload'
import { revealWanted } from './reveal-wanted'
import { submitRequest } from './submit-request'
import { withdrawRequest } from './withdraw-request'

export const main = serve(
  requestContract,
  {
    requestUpload,
    submit: submitRequest,
    listMine: listMyRequests,
    get: getOwnRequest,
    withdraw: withdrawRequest,
    redeem: redeemRequest,
    listTransfers,
    confirmTransfer,
    refuseTransfer,
    listForStaff,
    getCase,
    approve: approveRequest,
    reject: rejectRequest,
    reveal: revealWanted,
  },
  { service: 'request', limits: requestLimits },
)

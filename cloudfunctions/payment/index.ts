import { serve } from '../_shared/serve'
import { paymentContract } from './contract'
import { getOrder } from './get-order'
import { paymentLimits } from './limits'
import { listOrders } from './list-orders'
import { prepay } from './prepay'
import { syncOrder } from './sync-order'

export const main = serve(
  paymentContract,
  { getOrder, listOrders, prepay, syncOrder },
  { service: 'payment', limits: paymentLimits },
)

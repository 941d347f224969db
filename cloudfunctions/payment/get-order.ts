import type { SignedInCaller } from '../_shared/caller'
import type { OrderView } from './contract'
import { loadOwnOrder } from './load-order'
import { presentOrder } from './present-order'

export const getOrder = async (
  { orderId }: { orderId: string },
  caller: SignedInCaller,
): Promise<OrderView> => presentOrder(await loadOwnOrder(orderId, caller))

import { database } from '../_shared/cloud'
import { isDuplicateKey } from '../_shared/duplicate-key'
import type { DeliveryRecord } from './message-record'

const deliveries = () => database().collection('outbound_deliveries')

/** Claims a delivery; false when somebody claimed it before. What is claimed is tried once. */
export async function claimDelivery(record: DeliveryRecord): Promise<boolean> {
  try {
    await deliveries().add(record)
    return true
  } catch (error) {
    if (isDuplicateKey(error)) return false
    throw error
  }
}

export async function removeDeliveriesTo(accountId: string): Promise<void> {
  await deliveries().where({ accountId }).remove()
}

export async function finishDelivery(
  deliveryId: string,
  outcome: Pick<DeliveryRecord, 'status' | 'result'>,
): Promise<void> {
  await deliveries().doc(deliveryId).update(outcome)
}

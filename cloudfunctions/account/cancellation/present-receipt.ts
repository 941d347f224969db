import type { CancellationReceipt, CancellationTerms } from '../cancellation-contract'
import type { CancellationReceiptRecord } from './receipt-record'

type Terms = Pick<CancellationReceiptRecord, 'erased' | 'kept' | 'backupsErasedBy'>

export const presentTerms = ({ erased, kept, backupsErasedBy }: Terms): CancellationTerms => ({
  erased,
  kept: kept.map(({ item, until }) => ({ item, until: new Date(until).toISOString() })),
  backupsErasedBy: new Date(backupsErasedBy).toISOString(),
})

export const presentReceipt = (record: CancellationReceiptRecord): CancellationReceipt => ({
  receiptNumber: record._id,
  cancelledAt: new Date(record.cancelledAt).toISOString(),
  ...presentTerms(record),
})

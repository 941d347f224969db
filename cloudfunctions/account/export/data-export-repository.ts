import { database } from '../../_shared/cloud'

const dataExports = () => database().collection('data_exports')

/** One document of `data_exports` (O7): a file with somebody's data that is to be removed. */
export interface DataExportRecord {
  _id: string
  /** Whose data it is. */
  accountId: string
  fileId: string
  removeAt: Date
}

export async function addDataExport(record: DataExportRecord): Promise<void> {
  await dataExports().add(record)
}

export async function findDataExport(exportId: string): Promise<DataExportRecord | null> {
  const { data } = await dataExports().doc(exportId).get()
  return (data[0] as DataExportRecord | undefined) ?? null
}

export async function findEndedDataExports(at: Date, limit: number): Promise<DataExportRecord[]> {
  const { data } = await dataExports()
    .where({ removeAt: database().command.lte(at) })
    .orderBy('removeAt', 'asc')
    .limit(limit)
    .get()
  return data as DataExportRecord[]
}

/** An account's files that are not removed yet; three a day, for an hour each. */
export async function findDataExportsOf(accountId: string): Promise<DataExportRecord[]> {
  const { data } = await dataExports().where({ accountId }).limit(100).get()
  return data as DataExportRecord[]
}

export async function removeDataExports(ids: readonly string[]): Promise<void> {
  await dataExports()
    .where({ _id: database().command.in([...ids]) })
    .remove()
}

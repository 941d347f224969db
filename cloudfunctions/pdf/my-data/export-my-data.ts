import { createHash } from 'node:crypto'
import { loadAssociation } from '../../_shared/association'
import type { SignedInCaller } from '../../_shared/caller'
import { takeLimit } from '../../_shared/limits/take-limit'
import { DAY_MS, minuteOf } from '../../_shared/time'
import { collectMyData } from '../../account/export/collect-my-data'
import { keepExport, newExportId } from '../../account/export/keep-export'
import type { ExportedData } from '../../account/export-contract'
import { requireMoreThanPassword } from '../../account/require-more-than-password'
import { documentFont } from '../fonts/document-font'
import { myDataDocument, type MyDataFile } from '../documents/my-data'
import { renderDocument } from '../render-document'
import { presentMyData } from './present-my-data'
import { writable } from './writable'

/** 导出我的数据 to read (O7): what `account.exportMyData` puts into a data file, as one private PDF. */
export async function exportMyData(_input: object, caller: SignedInCaller): Promise<ExportedData> {
  requireMoreThanPassword(caller)
  const { account } = caller
  await takeLimit({ action: 'export_my_data_pdf', subject: account._id, max: 3, windowMs: DAY_MS })
  const madeAt = new Date()
  const exportId = newExportId()
  const [found, association] = await Promise.all([collectMyData(account._id), loadAssociation()])
  const chain = documentFont()
  const write = (text: string) => writable(chain, text)
  const parts = presentMyData(found).map(({ title, records }) => ({
    title,
    records: records.map((rows) =>
      rows.map(({ label, text }) => ({ label: write(label), text: text === null ? null : write(text) })),
    ),
  }))
  const data: MyDataFile = {
    exportId,
    associationName: association.name,
    holder: write(account.profile?.name || account.nickname || '本人'),
    madeAt: minuteOf(madeAt),
    parts,
  }
  const dataHash = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12)
  const { bytes } = await renderDocument(chain, myDataDocument, data, null, { dataHash, madeAt })
  return keepExport(account._id, { exportId, content: bytes, extension: 'pdf', madeAt })
}

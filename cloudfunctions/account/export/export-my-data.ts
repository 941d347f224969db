import type { SignedInCaller } from '../../_shared/caller'
import { takeLimit } from '../../_shared/limits/take-limit'
import { DAY_MS } from '../../_shared/time'
import type { ExportedData } from '../export-contract'
import { requireMoreThanPassword } from '../require-more-than-password'
import { collectMyData } from './collect-my-data'
import { keepExport, newExportId } from './keep-export'

/** 导出我的数据 (O7): one private JSON file of everything kept about the caller. */
export async function exportMyData(_input: object, caller: SignedInCaller): Promise<ExportedData> {
  requireMoreThanPassword(caller)
  const { account } = caller
  await takeLimit({ action: 'export_my_data', subject: account._id, max: 3, windowMs: DAY_MS })
  const madeAt = new Date()
  const data = { madeAt, ...(await collectMyData(account._id)) }
  const content = Buffer.from(JSON.stringify(data, null, 2))
  return keepExport(account._id, { exportId: newExportId(), content, extension: 'json', madeAt })
}

import { randomUUID } from 'node:crypto'
import type { SignedInCaller } from '../../_shared/caller'
import { takeLimit } from '../../_shared/limits/take-limit'
import { putFile, temporaryUrls } from '../../_shared/storage'
import { DAY_MS, dayOf } from '../../_shared/time'
import { exportApplications } from '../../application/export-applications'
import { exportMessages } from '../../message/export-messages'
import { exportOrders } from '../../payment/export-orders'
import { exportRequests } from '../../request/export-requests'
import { findConsentsOf } from '../consent-repository'
import type { ExportedData } from '../export-contract'
import { loadAccount } from '../load-account'
import { presentConsent } from '../policies/present-consent'
import { exportAccount } from './export-account'
import { addDataExport } from './data-export-repository'

/** What the file is kept for: as long as its link lives. */
const KEPT_MS = 600_000

/**
 * 导出我的数据 (O7): one private JSON file of everything kept about the caller. The file holds numbers in full, so it is
 * noted for removal when its link ends.
 */
export async function exportMyData(_input: object, caller: SignedInCaller): Promise<ExportedData> {
  const account = await loadAccount(caller.account._id)
  const accountId = account._id
  await takeLimit({ action: 'export_my_data', subject: accountId, max: 3, windowMs: DAY_MS })
  const [consents, applications, orders, messages, requests] = await Promise.all([
    findConsentsOf(accountId),
    exportApplications(accountId),
    exportOrders(accountId),
    exportMessages(accountId),
    exportRequests({ accountId, openid: account.openid }),
  ])
  const madeAt = new Date()
  const data = {
    madeAt,
    account: exportAccount(account),
    consents: consents.map(presentConsent),
    applications,
    orders,
    messages,
    requests,
  }
  const content = Buffer.from(JSON.stringify(data, null, 2))
  const fileId = await putFile(`exports/${randomUUID()}.json`, content)
  await addDataExport({ fileId, removeAt: new Date(madeAt.getTime() + KEPT_MS) })
  const url = (await temporaryUrls([fileId])).get(fileId)
  if (!url) throw new Error('The file of an export is gone')
  return { url, fileName: `我的数据-${dayOf(madeAt).replaceAll('-', '')}.json`, bytes: content.length }
}

import * as z from 'zod'
import { route } from '../_shared/contract'

/** A file with everything that is kept about its owner. */
export interface ExportedData {
  /** A temporary link, ten minutes; the file itself is removed soon afterwards. */
  url: string
  /** `我的数据-20260511.json` */
  fileName: string
  bytes: number
}

/** Routes about a copy of one's own data. */
export const exportContract = {
  /**
   * 导出我的数据: account and identity in full, consents, applications, orders, messages and requests as one JSON file
   * (O7). Three times a day, then `RATE_LIMITED` with `retryAt`.
   */
  exportMyData: route<ExportedData>()('account', z.object({})),
}

import * as z from 'zod'
import { route } from '../_shared/contract'

/** A file with everything that is kept about its owner. */
export interface ExportedData {
  exportId: string
  /** `我的数据-20260511.json` */
  fileName: string
  bytes: number
  /** The file is removed then; `getExportLink` gives links to it until then. */
  keptUntil: string
}

/** Routes about a copy of one's own data. */
export const exportContract = {
  /**
   * 导出我的数据: everything kept about the caller as one JSON file, numbers in full (O7); what is in it decides
   * `export/personal-data.ts`. Three times a day, then `RATE_LIMITED` with `retryAt`.
   */
  exportMyData: route<ExportedData>()('account', z.object({})),
  /** A temporary link of ten minutes to one's own file, made when it is wanted. `NOT_FOUND` when the file is gone. */
  getExportLink: route<{ url: string }>()('account', z.object({ exportId: z.string().min(1).max(64) })),
}

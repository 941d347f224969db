import { perWechat, type RouteLimits } from '../_shared/limits/route-limits'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../_shared/time'
import type { PdfContract } from './contract'

/** Staff open documents one after the other all day. */
const OPENING = perWechat(300, HOUR_MS)
const MAIL = perWechat(20, DAY_MS)

/** How often each route of `pdf` may be called (O8): making a document is the dearest thing that a call can ask for. */
export const pdfLimits: RouteLimits<PdfContract> = {
  getDocument: OPENING,
  getUnitDocument: OPENING,
  emailDocument: MAIL,
  emailUnitDocument: MAIL,
  exportMyData: { countedBy: 'account, three a day (my-data/export-my-data.ts)' },
  emailMyData: MAIL,
  drawGlyphs: perWechat(300, 10 * MINUTE_MS),
  startDocumentRun: perWechat(60, HOUR_MS),
}

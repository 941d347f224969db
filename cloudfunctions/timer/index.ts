import { serveJobs } from '../_shared/serve-jobs'
import { closeAuditDay } from '../staff/close-audit-day'
import { expireDue } from './expire-due'

/** The triggers are in `cloudbaserc.json`; a job has the name of its trigger. */
export const main = serveJobs({
  'expire-due': expireDue,
  'close-audit-day': async (at) => ({ ...(await closeAuditDay(at)) }),
})

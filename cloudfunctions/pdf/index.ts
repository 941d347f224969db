import { serve } from '../_shared/serve'
import { serveJobs } from '../_shared/serve-jobs'
import { serveWithJobs } from '../_shared/serve-with-jobs'
import { pdfContract } from './contract'
import { drawGlyphs } from './draw-glyphs'
import { emailDocument } from './email-document'
import { emailUnitDocument } from './email-unit-document'
import { getDocument } from './get-document'
import { getUnitDocument } from './get-unit-document'
import { pdfLimits } from './limits'
import { emailMyData } from './my-data/email-my-data'
import { exportMyData } from './my-data/export-my-data'
import { continueDocumentRuns } from './runs/continue-document-runs'
import { getDocumentRun } from './runs/get-document-run'
import { startDocumentRun } from './runs/start-document-run'
import { stopDocumentRun } from './runs/stop-document-run'

/** The trigger is in `cloudbaserc.json`. */
export const main = serveWithJobs(
  serve(
    pdfContract,
    {
      getDocument,
      emailDocument,
      getUnitDocument,
      emailUnitDocument,
      exportMyData,
      emailMyData,
      drawGlyphs,
      startDocumentRun,
      stopDocumentRun,
      getDocumentRun,
    },
    { service: 'pdf', limits: pdfLimits },
  ),
  serveJobs({ 'continue-document-runs': continueDocumentRuns }),
)

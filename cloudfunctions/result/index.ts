import { serve } from '../_shared/serve'
import { resultContract } from './contract'
import { decideCertificate } from './decide-certificate'
import { getMyResult } from './get-my-result'
import { checkScores, importScores } from './import-scores'
import { issueCertificates } from './issue-certificates'
import { resultLimits } from './limits'
import { listBatches } from './list-batches'
import { listCertificates } from './list-certificates'
import { publishScores } from './publish-scores'
import { requestScoreUpload } from './take-score-table'
import { withdrawScores } from './withdraw-scores'

export const main = serve(
  resultContract,
  {
    getMine: getMyResult,
    requestScoreUpload,
    checkScores,
    importScores,
    listBatches,
    publishScores,
    withdrawScores,
    issueCertificates,
    listCertificates,
    revokeCertificate: decideCertificate('revoke'),
    reinstateCertificate: decideCertificate('reinstate'),
  },
  { service: 'result', limits: resultLimits },
)

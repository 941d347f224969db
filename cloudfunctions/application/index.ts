import { serve } from '../_shared/serve'
import { approveApplication } from './approve-application'
import { attachFile } from './attach-file'
import { changeSite } from './change-site'
import { applicationContract } from './contract'
import { getApplication } from './get-application'
import { getCase } from './get-case'
import { getFormOptions } from './get-form-options'
import { applicationLimits } from './limits'
import { listForReview } from './list-for-review'
import { listMyApplications } from './list-my-applications'
import { removeFile } from './remove-file'
import { reopenApplication } from './reopen-application'
import { requestUpload } from './request-upload'
import { returnApplication } from './return-application'
import { saveDraft } from './save-draft'
import { startApplication } from './start-application'
import { submitApplication } from './submit-application'
import { submitSignedForm } from './submit-signed-form'
import { withdrawApplication } from './withdraw-application'

export const main = serve(
  applicationContract,
  {
    getFormOptions,
    start: startApplication,
    changeSite,
    saveDraft,
    requestUpload,
    attachFile,
    removeFile,
    get: getApplication,
    listMine: listMyApplications,
    submit: submitApplication,
    submitSignedForm,
    reopen: reopenApplication,
    withdraw: withdrawApplication,
    listForReview,
    getCase,
    approve: approveApplication,
    return: returnApplication,
  },
  { service: 'application', limits: applicationLimits },
)

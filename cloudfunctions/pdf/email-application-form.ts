import type { SignedInCaller } from '../_shared/caller'
import { AppError } from '../_shared/errors'
import { sendMail } from '../_shared/mail'
import { getFile } from '../_shared/storage'
import { loadUnsealedProfile } from '../account/load-profile'
import { makeApplicationForm } from './make-application-form'

/** Sends the form to the owner's own e-mail, for phones that cannot save a PDF (C9). Nobody else can have it sent. */
export async function emailApplicationForm(
  { applicationId }: { applicationId: string },
  caller: SignedInCaller,
): Promise<{ emailMasked: string }> {
  const document = await makeApplicationForm(applicationId, caller)
  if (document.accountId !== caller.account._id) throw new AppError('NOT_FOUND')
  const [{ name, email, emailMasked }, content] = await Promise.all([
    loadUnsealedProfile(document.accountId),
    getFile(document.fileId),
  ])
  await sendMail({
    to: email,
    subject: document.fileName.replace(/\.pdf$/, ''),
    text: `${name}，你好：\n\n附件是你的申报表，共 ${document.pages} 页。请打印、签字，再到小程序「我的报名」上传签字件。\n`,
    attachments: [{ filename: document.fileName, content, contentType: 'application/pdf' }],
  })
  return { emailMasked }
}

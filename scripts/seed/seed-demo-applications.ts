import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ApplicationView, FileKind } from '../../cloudfunctions/application/contract'
import { OPEN_EXAM_ID } from './demo-exams'
import { demoApplications, type DemoApplication } from './demo-forms'
import { demoTime } from './demo-time'
import { wechatClient, type WechatClient } from './wechat-client'

/**
 * Fills the reviewers' queue of a local demo world, through the same routes that a phone uses, so that what stands
 * in the database is what the functions write. Needs `seedDemoWorld` before, and the functions at `url`.
 */
export async function seedDemoApplications(url: string, now: Date): Promise<void> {
  for (const application of demoApplications(demoTime(now)))
    await apply(wechatClient(url, application.wechat.openid), application)
}

async function apply(client: WechatClient, { siteId, photo, form }: DemoApplication): Promise<void> {
  const { agreement } = await client.call<{ agreement: { version: string } }>('exam', 'get', {
    examId: OPEN_EXAM_ID,
  })
  const { applicationId, revision, declaration } = await client.call<ApplicationView>(
    'application',
    'start',
    {
      examId: OPEN_EXAM_ID,
      siteId,
      subjectIds: ['theory', 'practice'],
      agreementVersion: agreement.version,
    },
  )
  await client.call('application', 'saveDraft', { applicationId, revision, changes: form })
  await attach(client, applicationId, 'photo', photo)
  if (form.hasCertificate) await attach(client, applicationId, 'certificate', 'certificate.jpg')
  await client.call('application', 'submit', { applicationId, declarationVersion: declaration.version })
  await attach(client, applicationId, 'signed_form', 'signed-form.jpg')
  await client.call('application', 'submitSignedForm', { applicationId })
}

async function attach(
  client: WechatClient,
  applicationId: string,
  kind: FileKind,
  name: string,
): Promise<void> {
  const { cloudPath } = await client.call<{ cloudPath: string }>('application', 'requestUpload', {
    applicationId,
    kind,
  })
  const fileId = await client.upload(cloudPath, readFileSync(join(__dirname, 'files', name)))
  await client.call('application', 'attachFile', { applicationId, kind, fileId, name })
}
